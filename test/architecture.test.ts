import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {basename, join} from 'node:path';
import {describe, it} from 'node:test';
import {type Module, findCycle, findUnreachable, readModules} from './support/module-graph.js';
import {ENTRY_IMPORTS, readRoomGraph, roomOf, ROOMS} from './support/rooms.js';

/** What a page, a bundler, a shell and the demo start with. */
const ENTRIES = [
  'embed',
  'embed-count',
  'index',
  'server/main',
  'server/seed-thread',
  'templates/react',
  'templates/preact',
  'templates/solid',
  'templates/vue',
];

/** The modules that do something merely by being imported. */
const EFFECTFUL = new Set(['define', 'define-count', 'embed', 'embed-count', 'index', 'watchdog', 'server/main']);

const BANNED_NAMES = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'types', 'misc', 'shared', 'lib']);

const SINKS =
  /\b(?:innerHTML|outerHTML|srcdoc|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseFromString|DOMParser|unsafe(?:HTML|SVG|MathML|Static))\b/;

/** A room is a handful of files that somebody can keep in mind. */
const LARGEST_ROOM = 15;

const modules = readModules();
const paths = new Set(modules.map(({path}) => path));

describe('a room', () => {
  it('is in the table, and the table has no other', () => {
    assert.deepEqual(
      [...new Set(modules.map(({path}) => roomOf(path)))].filter(Boolean).sort(),
      Object.keys(ROOMS).sort(),
    );
  });

  it('has a file that names it, and at most fifteen files', () => {
    const flaws = Object.entries(ROOMS).flatMap(([room, {first}]) => {
      const {length} = modules.filter(({path}) => roomOf(path) === room);
      return [
        ...(paths.has(`${room}/${first}`) ? [] : [`${room} has no ${first}`]),
        ...(length > LARGEST_ROOM ? [`${room} has ${length} files`] : []),
      ];
    });
    assert.deepEqual(flaws, []);
  });

  it('imports what the table allows it, types included', () => {
    const violations = modules.flatMap((module) =>
      module.imports.filter((path) => !mayImport(module, path)).map((path) => `${module.path} imports ${path}`),
    );
    assert.deepEqual(violations, []);
  });

  it('is allowed nothing that it does not import', () => {
    const unused = Object.entries(ROOMS).flatMap(([room, {imports}]) => {
      const imported = modules.filter(({path}) => roomOf(path) === room).flatMap((module) => module.imports);
      return imports
        .filter((allowed) => !imported.some((path) => matches(path, allowed)))
        .map((allowed) => `${room} does not import ${allowed}`);
    });
    assert.deepEqual(unused, []);
  });

  it('is in no cycle of rooms', () => {
    const graph = [...readRoomGraph(modules)].map(([path, imports]) => ({path, imports: [...imports]}));
    assert.equal(findCycle(graph)?.join(' -> '), undefined);
  });
});

describe('the source', () => {
  it('has no import cycle', () => {
    assert.equal(findCycle(modules)?.join(' -> '), undefined);
  });

  it('has no module that nothing leads to', () => {
    assert.deepEqual(findUnreachable(modules, ENTRIES), []);
  });

  it('keeps every file within 250 lines', () => {
    assert.deepEqual(
      modules.filter(({text}) => countLines(text) > 250).map(({path, text}) => `${path}: ${countLines(text)}`),
      [],
    );
  });

  it('does nothing on import but in the entries', () => {
    const busy = modules.filter((module) => !EFFECTFUL.has(module.path) && module.body.some(isEffect));
    assert.deepEqual(
      busy.map(({path}) => path),
      [],
    );
  });

  it('registers elements in one place', () => {
    const registering = modules.filter(({text}) => text.includes('customElements.define'));
    assert.deepEqual(
      registering.map(({path}) => path),
      ['elements/base/register'],
    );
  });

  it('names the ways from a string to nodes in the sanitiser alone', () => {
    const naming = modules.filter(({path, text}) => path !== 'dom/sanitize' && SINKS.test(text));
    assert.deepEqual(
      naming.map(({path}) => path),
      [],
    );
  });

  it('is accompanied by tests', (context) => {
    const source = modules.reduce((sum, {text}) => sum + countLines(text), 0);
    const tests = listFiles('test').reduce((sum, file) => sum + countLines(readFileSync(file, 'utf8')), 0);
    context.diagnostic(`${source} lines of source, ${tests} lines of test`);
    assert.ok(tests > 0);
  });
});

describe('a file', () => {
  const files = listFiles('src', 'test', 'scripts', 'bench', 'demo');

  it('has a name in kebab-case', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.config)?$/;
    assert.deepEqual(
      files.filter((file) => !kebab.test(basename(file).replace(/\.[a-z]+$/, ''))),
      [],
    );
  });

  it('is named after what is in it', () => {
    assert.deepEqual(
      files.filter((file) => file.split(/[/.]/).some((name) => BANNED_NAMES.has(name))),
      [],
    );
  });
});

function mayImport({path}: Module, imported: string): boolean {
  const room = roomOf(path);
  if (room === '') return !paths.has(imported) || matchesAny(imported, ['', ...ENTRY_IMPORTS]);
  return matchesAny(imported, [room, ...(ROOMS[room]?.imports ?? [])]);
}

const matchesAny = (imported: string, allowed: readonly string[]): boolean =>
  allowed.some((entry) => matches(imported, entry));

/** Whether an import is what an entry of the table names: a room, a module, a package or what is below it, or `node:`. */
function matches(imported: string, entry: string): boolean {
  if (imported === entry) return true;
  if (paths.has(imported)) return roomOf(imported) === entry;
  return imported.startsWith(entry.endsWith(':') ? entry : `${entry}/`);
}

const countLines = (text: string): number => text.trimEnd().split('\n').length;

/** Whether a statement at the top of a module is more than a declaration. */
function isEffect(statement: Module['body'][number]): boolean {
  if (statement.type === 'ImportDeclaration') return statement.specifiers.length === 0;
  return !statement.type.endsWith('Declaration');
}

function listFiles(...folders: string[]): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((file) => /\.(?:ts|mjs)$/.test(file))
      .map((file) => join(folder, file)),
  );
}
