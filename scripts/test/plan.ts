// Plans which steps `npm test` runs, in which order and in parallel.

import {availableParallelism} from 'node:os';
import {type Engine, findBrowser} from '../../test/support/browsers.js';
import type {Step} from '../run-step.js';
import {BUNDLES, bundleOf} from './bundled-tests.js';
import {type Stage, stageOf} from './find-tests.js';

/** A step that runs tests, a step that only has to succeed (the build), or a step that this machine cannot run. */
export type Plan = TestPlan | {readonly kind: 'work'; readonly step: Step} | MissingPlan;

export interface TestPlan {
  readonly kind: 'tests';
  readonly step: Step;
  /** Returns the step that runs only some of its files. */
  only(files: readonly string[]): Step;
}

interface MissingPlan {
  readonly kind: 'missing';
  readonly name: string;
  readonly reason: string;
}

/** Steps that run one after another. */
export type Lane = readonly Plan[];

/**
 * Plans the steps for these test files, stage by stage. The lanes of a stage run in parallel: a browser uses one core, and
 * the tests in Node, of which as many run at once as there are cores, also wait for processes and disks.
 */
export function planTests(files: readonly string[], engines: readonly Engine[]): readonly (readonly Lane[])[] {
  const of = (stage: Stage): string[] => files.filter((file) => stageOf(file) === stage);
  const needsBuild = of('build').length + of('script-tag').length + of('e2e').length > 0;
  const inNodeOnly = [...of('build'), ...of('node'), ...of('e2e')];
  const elements = [...of('elements'), ...of('script-tag')];
  const workers = countWorkers(engines);
  const lane = (engine: Engine): Lane => (engines.includes(engine) ? inEngine(engine, elements) : []);
  return [
    [needsBuild ? [BUILD] : [], inNodeOnly.length > 0 ? [bundle(inNodeOnly)] : []],
    [
      [
        ...inNode('built files', of('build'), workers),
        ...inNode('Node', of('node'), workers),
        ...endToEnd(of('e2e'), workers),
      ],
      [...lane('chromium'), ...lane('firefox'), ...lane('webkit')],
    ],
  ];
}

const BUILD: Plan = {
  kind: 'work',
  step: {name: 'build', command: process.execPath, args: ['scripts/build.mjs'], limit: 300},
};

const bundle = (files: readonly string[]): Plan => ({
  kind: 'work',
  step: {
    name: 'bundles of tests',
    command: process.execPath,
    args: ['--import', 'tsx', 'scripts/test/bundle-tests.ts', BUNDLES, ...files],
    limit: 300,
  },
});

/** Seconds for a step that runs beside others. */
const LIMIT = 3300;

/**
 * Returns how many test files run at once in Node. They wait for processes and disks: two leave 40 % of two cores idle beside
 * no browser. Beside several engines, one after another, a third would miss its deadlines.
 */
const countWorkers = (engines: readonly Engine[]): number => availableParallelism() + (engines.length > 1 ? 0 : 1);

function inNode(name: string, files: readonly string[], workers: number): Plan[] {
  const concurrency = `--test-concurrency=${workers}`;
  const options = ['--enable-source-maps', '--test', '--test-reporter=spec', '--test-timeout=900000', concurrency];
  return planFiles(files, {name, command: process.execPath, args: options, limit: LIMIT}, bundleOf);
}

function inEngine(engine: Engine, files: readonly string[]): Plan[] {
  const name = `elements in ${engine}`;
  if (files.length > 0 && !findBrowser(engine)) return [{kind: 'missing', name, reason: `${engine} is not installed`}];
  const options = ['--import', 'tsx', 'scripts/test/elements.ts', engine];
  return planFiles(files, {name, command: process.execPath, args: options, limit: LIMIT});
}

/** Plans a step whose arguments end with its files, or with what `named` returns for each. */
function planFiles(files: readonly string[], step: Step, named = (file: string): string => file): Plan[] {
  const only = (some: readonly string[]): Step => ({...step, args: [...step.args, ...some.map(named)]});
  return files.length > 0 ? [{kind: 'tests', step: only(files), only}] : [];
}

function endToEnd(files: readonly string[], workers: number): Plan[] {
  const name = 'end to end';
  if (files.length === 0 || findBrowser('chromium')) return inNode(name, files, workers);
  return [{kind: 'missing', name, reason: 'chromium is not installed'}];
}
