// Which tests can notice a fault in a file: those that import it, directly or not.

import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** What each file imports, by their paths in the project: `test/core/url.test.ts` imports `src/core/url.ts`. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The folders whose tests run in Node, without a browser or a build. */
const FOLDERS = new Set(['core', 'wire', 'sources', 'conversation', 'server']);

export function readImports(): Imports {
  const files = ['src', 'test'].flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  );
  return new Map(files.map((file) => [file, readImportsOf(file)]));
}

function readImportsOf(file: string): string[] {
  const specifiers = readFileSync(file, 'utf8').matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)\.js'/g);
  return Array.from(specifiers, ([, path = '']) => `${join(dirname(file), path)}.ts`);
}

/** Returns the tests that import a file, those of its own name and of its room first. */
export function findTestsOf(file: string, imports: Imports): string[] {
  const mirrored = file.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts');
  const folder = dirname(mirrored);
  const distance = (test: string): number => {
    if (test === mirrored) return 0;
    if (dirname(test) === folder) return 1;
    return test.split('/')[1] === file.split('/')[1] ? 2 : 3;
  };
  return [...imports.keys()]
    .filter((test) => test.endsWith('.test.ts') && FOLDERS.has(test.split('/')[1] ?? ''))
    .filter((test) => reaches(test, file, imports, new Set()))
    .sort((a, b) => distance(a) - distance(b));
}

function reaches(from: string, to: string, imports: Imports, seen: Set<string>): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return (imports.get(from) ?? []).some((next) => reaches(next, to, imports, seen));
}
