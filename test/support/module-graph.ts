// Reads the import graph of src/, for test/architecture.test.ts and the documentation of the rooms.

import {readFileSync, readdirSync} from 'node:fs';
import {dirname, join, relative} from 'node:path';
import {type ESTree, parseSync} from 'vite';

/** A source file. `path` is relative to src/ and has no extension, for example `core/thread/tree`. */
export interface Module {
  readonly path: string;
  readonly text: string;
  readonly body: ESTree.Program['body'];
  /** Its imports, including types and dynamic imports: modules by path, packages by name. */
  readonly imports: readonly string[];
}

/** Parses all modules of src/. */
export function readModules(): Module[] {
  return readdirSync('src', {recursive: true, encoding: 'utf8'})
    .filter((file) => file.endsWith('.ts'))
    .map(readModule);
}

function readModule(file: string): Module {
  const text = readFileSync(join('src', file), 'utf8');
  const {program, module, errors} = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file} cannot be parsed`);
  const specifiers = [
    ...module.staticImports.map(({moduleRequest}) => moduleRequest.value),
    ...module.staticExports.flatMap(({entries}) => entries.flatMap(({moduleRequest}) => moduleRequest?.value ?? [])),
    ...module.dynamicImports.map(({moduleRequest: {start, end}}) => text.slice(start + 1, end - 1)),
  ];
  const imports = [...new Set(specifiers.map((specifier) => resolve(file, specifier)))];
  return {path: file.replace(/\.ts$/, ''), text, body: program.body, imports};
}

function resolve(from: string, specifier: string): string {
  return specifier.startsWith('.') ? relative('.', join(dirname(from), specifier)).replace(/\.js$/, '') : specifier;
}

/** Returns an import cycle, for example `['a', 'b', 'a']`, or null. */
export function findCycle(modules: readonly Pick<Module, 'path' | 'imports'>[]): string[] | null {
  const graph = new Map(modules.map(({path, imports}) => [path, imports]));
  const done = new Set<string>();
  const walk = (path: string, trail: readonly string[]): string[] | null => {
    if (trail.includes(path)) return [...trail.slice(trail.indexOf(path)), path];
    if (done.has(path)) return null;
    for (const next of graph.get(path) ?? []) {
      const cycle = walk(next, [...trail, path]);
      if (cycle) return cycle;
    }
    done.add(path);
    return null;
  };
  return modules.map(({path}) => walk(path, [])).find((cycle) => cycle !== null) ?? null;
}

/** Returns the paths of the modules that no entry imports, directly or indirectly. */
export function findUnreachable(modules: readonly Module[], entries: readonly string[]): string[] {
  const graph = new Map(modules.map(({path, imports}) => [path, imports]));
  const reached = new Set<string>();
  const open = [...entries];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue;
    reached.add(path);
    open.push(...(graph.get(path) ?? []));
  }
  return [...graph.keys()].filter((path) => !reached.has(path));
}
