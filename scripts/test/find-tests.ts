import {readdirSync} from 'node:fs';
import {join, sep} from 'node:path';

/**
 * Where a test runs. `node`: in Node. `build`: in Node, after the build. `elements`: in every browser engine.
 * `script-tag`: in every engine, with the built script. `e2e`: in Node, driving a browser, after the build.
 */
export type Stage = 'node' | 'build' | 'elements' | 'script-tag' | 'e2e';

/** Folders whose tests take longer than all others together. CI runs them, and who names them. */
export const LONGEST = ['build/long', 'e2e/long', 'look', 'reliability'];

/**
 * Returns all test files, or those whose path below test/ starts with a filter, for example `core` or `core/text`.
 *
 * @param isWhole Whether those of the longest folders are among them.
 */
export function findTests(filters: readonly string[], isWhole = true): string[] {
  return readdirSync('test', {recursive: true, encoding: 'utf8'})
    .map((path) => path.replaceAll(sep, '/'))
    .filter((path) => path.endsWith('.test.ts'))
    .filter((path) => filters.length === 0 || filters.some((filter) => path.startsWith(filter.replace(/^test\//, ''))))
    .filter((path) => isWhole || !LONGEST.some((folder) => path.startsWith(`${folder}/`)))
    .map((path) => join('test', path))
    .sort();
}

/** Returns the stage of a test file, which its folder below test/ decides. */
export function stageOf(file: string): Stage {
  return STAGES.get(file.split(sep)[1] ?? '') ?? 'node';
}

const STAGES: ReadonlyMap<string, Stage> = new Map([
  ['build', 'build'],
  ['desk', 'elements'],
  ['dom', 'elements'],
  ['elements', 'elements'],
  ['script-tag', 'script-tag'],
  ['e2e', 'e2e'],
  ['look', 'e2e'],
]);
