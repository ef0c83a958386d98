import {availableParallelism} from 'node:os';
import {type Engine, findBrowser} from '../../test/support/browsers.js';
import type {Step} from '../run-step.js';
import {type Stage, stageOf} from './find-tests.js';

/** A step that counts tests, one that only has to work, or one that this machine cannot take. */
export type Plan =
  | {readonly kind: 'tests' | 'work'; readonly step: Step}
  | {readonly kind: 'missing'; readonly name: string; readonly reason: string};

/** Steps that are run one after the other. */
export type Lane = readonly Plan[];

/**
 * What has to be run for these test files, stage by stage; what fails soonest comes first. The lanes of a stage are run at
 * the same time: Firefox starts for half of its time, and WebKit uses one core.
 */
export function planTests(files: readonly string[], engines: readonly Engine[]): readonly (readonly Lane[])[] {
  const of = (stage: Stage): string[] => files.filter((file) => stageOf(file) === stage);
  const needsBuild = of('build').length + of('script-tag').length + of('e2e').length > 0;
  const elements = [...of('elements'), ...of('script-tag')];
  const lane = (engine: Engine): Lane => (engines.includes(engine) ? inEngine(engine, elements) : []);
  return [
    [inNode('pure and server', of('node'))],
    [needsBuild ? [BUILD] : []],
    [inNode('what was built', of('build'))],
    [lane('chromium')],
    [lane('firefox'), lane('webkit')],
    [endToEnd(of('e2e'))],
  ];
}

const BUILD: Plan = {
  kind: 'work',
  step: {name: 'build', command: process.execPath, args: ['scripts/build.mjs'], limit: 300},
};

// Node keeps one core free, which leaves one of two.
const CONCURRENCY = `--test-concurrency=${availableParallelism()}`;

function inNode(name: string, files: readonly string[]): Plan[] {
  const args = ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-timeout=300000', CONCURRENCY, ...files];
  return files.length > 0 ? [{kind: 'tests', step: {name, command: process.execPath, args, limit: 900}}] : [];
}

function inEngine(engine: Engine, files: readonly string[]): Plan[] {
  const name = `elements in ${engine}`;
  if (files.length === 0) return [];
  if (!findBrowser(engine)) return [{kind: 'missing', name, reason: `${engine} is not installed`}];
  // In a Firefox page that an earlier file has used, keys type but press no button: each file has a browser of its own.
  if (engine === 'firefox')
    return files.map((file) => runFiles(`${name}, ${file.replace(/^test\/|\.test\.ts$/g, '')}`, engine, [file]));
  return [runFiles(name, engine, files)];
}

function runFiles(name: string, engine: Engine, files: readonly string[]): Plan {
  const args = ['--import', 'tsx', 'scripts/test/elements.ts', engine, ...files];
  return {kind: 'tests', step: {name, command: process.execPath, args, limit: 900}};
}

function endToEnd(files: readonly string[]): Plan[] {
  const name = 'end to end';
  if (files.length === 0 || findBrowser('chromium')) return inNode(name, files);
  return [{kind: 'missing', name, reason: 'chromium is not installed'}];
}
