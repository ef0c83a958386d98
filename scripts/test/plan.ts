// Plans which steps `npm test` runs, in which order and in parallel.

import {availableParallelism} from 'node:os';
import {type Engine, findBrowser} from '../../test/support/browsers.js';
import type {Step} from '../run-step.js';
import {type Stage, stageOf} from './find-tests.js';

/** A step that runs tests, a step that only has to succeed (the build), or a step that this machine cannot run. */
export type Plan =
  | {readonly kind: 'tests' | 'work'; readonly step: Step}
  | {readonly kind: 'missing'; readonly name: string; readonly reason: string};

/** Steps that run one after another. */
export type Lane = readonly Plan[];

/**
 * Plans the steps for these test files, stage by stage, the quickest to fail first. The lanes of a stage run in
 * parallel: Firefox spends half of its time starting, and WebKit uses one core.
 */
export function planTests(files: readonly string[], engines: readonly Engine[]): readonly (readonly Lane[])[] {
  const of = (stage: Stage): string[] => files.filter((file) => stageOf(file) === stage);
  const needsBuild = of('build').length + of('script-tag').length + of('e2e').length > 0;
  const elements = [...of('elements'), ...of('script-tag')];
  const lane = (engine: Engine): Lane => (engines.includes(engine) ? inEngine(engine, elements) : []);
  return [
    [inNode('Node', of('node'))],
    [needsBuild ? [BUILD] : []],
    [inNode('built files', of('build'))],
    [lane('chromium')],
    [lane('firefox'), lane('webkit')],
    [endToEnd(of('e2e'))],
  ];
}

const BUILD: Plan = {
  kind: 'work',
  step: {name: 'build', command: process.execPath, args: ['scripts/build.mjs'], limit: 300},
};

// Overrides Node's default of one test file fewer than there are cores, which wastes half of a two-core machine.
const CONCURRENCY = `--test-concurrency=${availableParallelism()}`;

function inNode(name: string, files: readonly string[]): Plan[] {
  const args = ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-timeout=300000', CONCURRENCY, ...files];
  return files.length > 0 ? [{kind: 'tests', step: {name, command: process.execPath, args, limit: 900}}] : [];
}

function inEngine(engine: Engine, files: readonly string[]): Plan[] {
  const name = `elements in ${engine}`;
  if (files.length === 0) return [];
  if (!findBrowser(engine)) return [{kind: 'missing', name, reason: `${engine} is not installed`}];
  const args = ['--import', 'tsx', 'scripts/test/elements.ts', engine, ...files];
  return [{kind: 'tests', step: {name, command: process.execPath, args, limit: 900}}];
}

function endToEnd(files: readonly string[]): Plan[] {
  const name = 'end to end';
  if (files.length === 0 || findBrowser('chromium')) return inNode(name, files);
  return [{kind: 'missing', name, reason: 'chromium is not installed'}];
}
