import {readdirSync} from 'node:fs';
import {join, sep} from 'node:path';

/**
 * Where a test runs: in Node, in Node on what was built, in every browser engine, in every engine on what was built,
 * or in Node with a browser that it drives.
 */
export type Stage = 'node' | 'build' | 'elements' | 'script-tag' | 'e2e';

/** All test files. With filters only those whose path below test/ starts with one of them: `core`, `core/tree`. */
export function findTests(filters: readonly string[]): string[] {
  return readdirSync('test', {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => filters.length === 0 || filters.some((filter) => path.startsWith(filter.replace(/^test\//, ''))))
    .map((path) => join('test', path))
    .sort();
}

/** The folder of a test decides. */
export function stageOf(file: string): Stage {
  return STAGES.get(file.split(sep)[1] ?? '') ?? 'node';
}

const STAGES: ReadonlyMap<string, Stage> = new Map([
  ['build', 'build'],
  ['dom', 'elements'],
  ['elements', 'elements'],
  ['script-tag', 'script-tag'],
  ['e2e', 'e2e'],
]);
