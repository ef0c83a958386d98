// Which tests can notice a fault in a file: those that import it, directly or not, and those that start a program with it.

import {readdirSync, readFileSync} from 'node:fs';
import {dirname, join} from 'node:path';

/** What each file imports, by their paths in the project: `test/core/url.test.ts` imports `src/core/url.ts`. */
export type Imports = ReadonlyMap<string, readonly string[]>;

/** The folders whose tests run in Node, without a browser or a build. */
const FOLDERS = new Set(['core', 'wire', 'sources', 'conversation', 'server']);

/** What a file builds from the sources and starts as a process, which no import shows. */
const STARTS: Imports = new Map([['test/support/command.ts', ['src/server/main.ts']]]);

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
  const imported = Array.from(specifiers, ([, path = '']) => `${join(dirname(file), path)}.ts`);
  return [...imported, ...(STARTS.get(file) ?? [])];
}

/** How many tests a fault is shown to: further ones rarely notice what these do not. */
const MOST = 20;

/** Returns the tests nearest to a file: that of its own name, those of its room, then by the length of the import path. */
export function findTestsOf(file: string, imports: Imports): string[] {
  const mirrored = file.replace(/^src/, 'test').replace(/\.ts$/, '.test.ts');
  const steps = countSteps(file, invert(imports));
  const distance = (test: string): number => {
    if (test === mirrored) return -2;
    return dirname(test) === dirname(mirrored) ? -1 : (steps.get(test) ?? 0);
  };
  return [...steps.keys()]
    .filter((test) => test.endsWith('.test.ts') && FOLDERS.has(test.split('/')[1] ?? ''))
    .sort((a, b) => distance(a) - distance(b))
    .slice(0, MOST);
}

function invert(imports: Imports): Imports {
  const importers = new Map<string, string[]>();
  for (const [file, imported] of imports)
    for (const path of imported) importers.set(path, [...(importers.get(path) ?? []), file]);
  return importers;
}

// Breadth first: how many imports lead from each file to this one.
function countSteps(file: string, importers: Imports): ReadonlyMap<string, number> {
  const steps = new Map([[file, 0]]);
  for (const [path, count] of steps)
    for (const importer of importers.get(path) ?? []) if (!steps.has(importer)) steps.set(importer, count + 1);
  return steps;
}
