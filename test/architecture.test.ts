// Checks the structure of src/: rooms, imports, file sizes and names.

import assert from 'node:assert/strict';
import {existsSync, readFileSync, readdirSync} from 'node:fs';
import {basename, join} from 'node:path';
import {describe, it} from 'node:test';
import {listDocuments} from '../scripts/docs/list-documents.js';
import {type Module, findCycle, findUnreachable, readModules} from './support/module-graph.js';
import {ENTRY_IMPORTS, readRoomGraph, roomOf, ROOMS} from './support/rooms.js';

/** The modules that pages, bundlers, the command line and the demo start from. */
const ENTRIES = [
  'embed',
  'embed-count',
  'index',
  'open-desk',
  'open-grant',
  'server/main',
  'server/seed-thread',
  'templates/react',
  'templates/preact',
  'templates/solid',
  'templates/vue',
];

/** The modules with side effects on import. */
const EFFECTFUL = new Set([
  'define',
  'define-count',
  'embed',
  'embed-count',
  'index',
  'open-desk',
  'open-grant',
  'watchdog',
  'server/main',
]);

const BANNED_NAMES = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'types', 'misc', 'shared', 'lib']);

/** What turns HTML into nodes, with the only module that may name it. */
const SINKS: readonly (readonly [RegExp, string | null])[] = [
  [
    /\b(?:innerHTML|outerHTML|srcdoc|insertAdjacentHTML|createContextualFragment|parseFromString|DOMParser)\b/,
    'dom/sanitize',
  ],
  [/\b(?:setHTML|Sanitizer)\b/, 'dom/native-sanitize'],
  [/\b(?:setHTMLUnsafe|parseHTML(?:Unsafe)?|unsafe(?:HTML|SVG|MathML|Static))\b/, null],
];

/** The module that reads the HTML of elements. */
const READING = 'dom/read-markup';

/** Most files in a room, so that a reader can remember all of them. */
const LARGEST_ROOM = 15;

/** Has a file for each language. They have the same shape, and nothing but words. */
const LANGUAGES = /^strings\/(?:desk\/)?languages$/;

const modules = readModules();
const paths = new Set(modules.map(({path}) => path));

describe('a room', () => {
  it('is in the table, and the table lists no other rooms', () => {
    assert.deepEqual(
      [...new Set(modules.map(({path}) => roomOf(path)))].filter(Boolean).sort(),
      Object.keys(ROOMS).sort(),
    );
  });

  it('has the file that the table names first, and at most 15 files', () => {
    const flaws = Object.entries(ROOMS).flatMap(([room, {first}]) => {
      const {length} = modules.filter(({path}) => roomOf(path) === room);
      return [
        ...(paths.has(`${room}/${first}`) ? [] : [`${room} has no ${first}`]),
        ...(length > LARGEST_ROOM && !LANGUAGES.test(room) ? [`${room} has ${length} files`] : []),
      ];
    });
    assert.deepEqual(flaws, []);
  });

  it('imports only what the table allows, types included', () => {
    const violations = modules.flatMap((module) =>
      module.imports.filter((path) => !mayImport(module, path)).map((path) => `${module.path} imports ${path}`),
    );
    assert.deepEqual(violations, []);
  });

  it('uses every import that the table allows', () => {
    const unused = Object.entries(ROOMS).flatMap(([room, {imports}]) => {
      const imported = modules.filter(({path}) => roomOf(path) === room).flatMap((module) => module.imports);
      return imports
        .filter((allowed) => !imported.some((path) => matches(path, allowed)))
        .map((allowed) => `${room} does not import ${allowed}`);
    });
    assert.deepEqual(unused, []);
  });

  it('is in no import cycle of rooms', () => {
    const graph = [...readRoomGraph(modules)].map(([path, imports]) => ({path, imports: [...imports]}));
    assert.equal(findCycle(graph)?.join(' -> '), undefined);
  });
});

describe('the source', () => {
  it('has no import cycle', () => {
    assert.equal(findCycle(modules)?.join(' -> '), undefined);
  });

  it('has no module that is unreachable from the entries', () => {
    assert.deepEqual(findUnreachable(modules, ENTRIES), []);
  });

  it('has no file over 250 lines, but for those of languages', () => {
    assert.deepEqual(
      modules
        .filter(({path, text}) => countLines(text) > 250 && !LANGUAGES.test(roomOf(path)))
        .map(({path, text}) => `${path}: ${countLines(text)}`),
      [],
    );
  });

  it('has side effects on import only in the listed modules', () => {
    const effectful = modules.filter((module) => !EFFECTFUL.has(module.path) && module.body.some(isEffect));
    assert.deepEqual(
      effectful.map(({path}) => path),
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

  it('names HTML injection sinks only in the sanitisers, each in one', () => {
    const naming = SINKS.flatMap(([sink, allowed]) =>
      modules
        .filter(({path, text}) => path !== allowed && path !== READING && sink.test(text))
        .map(({path, text}) => `${path} names ${sink.exec(text)?.[0]}`),
    );
    assert.deepEqual(naming, []);
    // It only reads.
    assert.doesNotMatch(modules.find(({path}) => path === READING)?.text ?? '', /(?:innerHTML|\])\s*[+?|&]*=[^=>]/);
    const using = SINKS.filter(([sink, allowed]) =>
      modules.some(({path, text}) => path === allowed && sink.test(text)),
    );
    assert.equal(using.length, 2);
  });

  it('has tests', (context) => {
    const source = modules.reduce((sum, {text}) => sum + countLines(text), 0);
    const tests = listFiles('test').reduce((sum, file) => sum + countLines(readFileSync(file, 'utf8')), 0);
    context.diagnostic(`${source} lines of source, ${tests} lines of test`);
    assert.ok(tests > 0);
  });
});

describe('the documentation', () => {
  it('names files that exist', () => {
    const guide = listDocuments()
      .map((document) => readFileSync(document, 'utf8'))
      .join('\n');
    const named = [...guide.matchAll(/`((?:src|test|scripts|bench|demo)\/[\w./-]*)`/g)].map(([, path = '']) => path);
    assert.ok(named.length > 50);
    assert.deepEqual(
      named.filter((path) => !existsSync(path)),
      [],
    );
  });
});

describe('a file', () => {
  const files = listFiles('src', 'test', 'scripts', 'bench', 'demo');

  it('has a name in kebab-case, or that of a language tag', () => {
    const kebab = /^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.test|\.config)?$/;
    const named = files.filter((file) => !/^src\/strings\/(?:desk\/)?languages\/[a-z]{2,3}(?:-\w+)?\.ts$/.test(file));
    assert.deepEqual(
      named.filter((file) => !kebab.test(basename(file).replace(/\.[a-z]+$/, ''))),
      [],
    );
  });

  it('is named after its content, not “utils” or “helpers”', () => {
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

/** Whether an entry of the table (a room, module, package with its subpaths, or `node:`) allows an import. */
function matches(imported: string, entry: string): boolean {
  if (imported === entry) return true;
  if (paths.has(imported)) return roomOf(imported) === entry;
  return imported.startsWith(entry.endsWith(':') ? entry : `${entry}/`);
}

const countLines = (text: string): number => text.trimEnd().split('\n').length;

/** Whether a top-level statement has side effects: it is neither a declaration nor an import of names. */
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
