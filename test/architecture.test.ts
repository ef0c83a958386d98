import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {basename, join} from 'node:path';
import {describe, it} from 'node:test';
import {type Module, findCycle, findUnreached, readModules} from './support/module-graph.js';

/** Who may import whom, types included. A folder may always import itself; `''` is src/ itself. */
const ALLOWED: Readonly<Record<string, readonly RegExp[]>> = {
  core: [],
  wire: [/^core\//],
  sources: [/^core\//, /^wire\//],
  conversation: [/^core\//, /^sources\/source$/],
  dom: [/^core\//, /^dompurify$/],
  strings: [/^core\//],
  elements: [/^(?:core|conversation|dom|strings)\//, /^sources\/by-name$/, /^lit(?:\/|$)/],
  server: [
    /^(?:core|wire)\//,
    /^node:/,
    /^\.\.\/package\.json$/,
    /^(?:hono|kysely|valibot)(?:\/|$)/,
    /^(?:leven|libsql|markdown-it(?:-cjk-friendly)?|@hono\/node-server|@streamparser\/json|@valibot\/to-json-schema)$/,
  ],
  templates: [/^(?:core|elements|sources)\//, /^(?:react|preact|solid-js|vue)(?:\/|$)/],
  '': [/^(?:elements|dom|strings|sources|core|wire|conversation)\//, /^[^/.]+$/],
};

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

const modules = readModules();

describe('the source', () => {
  it('imports in one direction only', () => {
    const violations = modules.flatMap((module) =>
      module.imports.filter((path) => !mayImport(module, path)).map((path) => `${module.path} imports ${path}`),
    );
    assert.deepEqual(violations, []);
  });

  it('has no import cycle', () => {
    assert.equal(findCycle(modules)?.join(' -> '), undefined);
  });

  it('has no module that nothing leads to', () => {
    assert.deepEqual(findUnreached(modules, ENTRIES), []);
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
      ['elements/register'],
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
  const folder = folderOf(path);
  const isSibling = folder !== '' && folderOf(imported) === folder;
  return isSibling || (ALLOWED[folder] ?? []).some((pattern) => pattern.test(imported));
}

const folderOf = (path: string): string => (path.includes('/') ? path.slice(0, path.indexOf('/')) : '');

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
