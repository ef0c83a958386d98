import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {ENTRIES, readScripts} from '../../scripts/check/read-scripts.js';

const scripts = readScripts();
const desk = readScripts('desk/');

describe('the script tag', () => {
  it('needs one request for the first paint: the entries import nothing', () => {
    for (const name of ENTRIES) assert.deepEqual(scripts.find(({file}) => file === name)?.imports, [], name);
  });

  it('can load every chunk from a second URL after a failure', () => {
    const imports = scripts.flatMap(({text}) => text.match(/\bimport\([^)]*\)/g) ?? []);
    assert.ok(imports.length > 5, 'there are dynamic imports');
    assert.deepEqual(
      imports.filter((call) => !/^import\(([`"'])\.\/[\w-]+\.js\1\+\w+\)$/.test(call)),
      [],
    );
  });

  it('has a content hash in every chunk name, so that chunks can be cached forever', () => {
    const chunks = scripts.filter(({file}) => !ENTRIES.includes(file)).map(({file}) => file);
    assert.deepEqual(
      chunks.filter((file) => !/-[\w-]{8}\.js$/.test(file)),
      [],
    );
  });

  it('has a script for counts without Lit, and loads it under the file name that pages use', () => {
    const [thread = '', counts = ''] = ENTRIES.map((name) => scripts.find(({file}) => file === name)?.text);
    assert.doesNotMatch(counts, /lit-html|litElement/i);
    assert.match(thread, /\bimport\("\.\/comment-count\.js"\+/);
  });

  it('loads what follows the first paint in one request: the reader with the templates of Lit, which the entry lacks', () => {
    const [entry, reader] = [/^colloquy\.js$/, /^reader-[0-9a-f]{8}\.js$/].map((name) =>
      scripts.find(({file}) => name.test(file)),
    );
    assert.match(entry?.text ?? '', /reactiveElementVersions/);
    assert.doesNotMatch(entry?.text ?? '', /litHtmlVersions/);
    assert.match(reader?.text ?? '', /litHtmlVersions/);
    assert.deepEqual(reader?.imports, ['colloquy.js']);
  });

  it('contains the production build of Lit, and no syntax that a browser cannot parse', () => {
    const unwanted = /Lit is in dev mode|process\.env|NODE_ENV|\baccessor [\w#]|@(?:property|state|customElement)\b/;
    assert.deepEqual(
      scripts.flatMap(({file, text}) => text.match(unwanted)?.map((words) => `${file}: ${words}`) ?? []),
      [],
    );
  });

  it('has compressed copies with the same content', () => {
    for (const {file, text} of scripts) {
      assert.ok(brotliDecompressSync(readFileSync(`dist/${file}.br`)).equals(Buffer.from(text)), file);
      assert.ok(gunzipSync(readFileSync(`dist/${file}.gz`)).equals(Buffer.from(text)), file);
    }
  });
});

describe('the npm package', () => {
  it('imports Lit and DOMPurify instead of bundling them', () => {
    const texts = readdirSync('dist/npm').map((file) => readFileSync(`dist/npm/${file}`, 'utf8'));
    const packages = texts.flatMap((text) =>
      Array.from(text.matchAll(/\bfrom "([^."][^"]*)"/g), ([, name = '']) => name),
    );
    assert.ok(packages.includes('lit'));
    assert.ok(packages.includes('dompurify'));
    assert.deepEqual(
      packages.filter((name) => !/^(?:lit|dompurify)(?:\/|$)/.test(name)),
      [],
    );
  });

  it('has types', () => {
    assert.match(readFileSync('dist/types/index.d.ts', 'utf8'), /CommentThread/);
    assert.match(readFileSync('dist/types/index.d.ts', 'utf8'), /CommentCount/);
  });

  it('describes its elements for editors', () => {
    assert.match(readFileSync('custom-elements.json', 'utf8'), /"tagName": "comment-thread"/);
    assert.match(readFileSync('custom-elements.json', 'utf8'), /"tagName": "comment-count"/);
  });

  it('can be imported outside a browser', async () => {
    const names: unknown = await import(pathToFileURL('dist/npm/index.js').href);
    assert.ok(typeof names === 'object' && names && 'CommentCount' in names && 'CommentThread' in names);
  });
});

describe('the desk', () => {
  it('needs one request for its shell, and one for each view', () => {
    const entry = desk.find(({file}) => file === 'desk/desk.js');
    assert.deepEqual(entry?.imports, []);
    const queue = desk.find(({name}) => name === 'desk/queue-view');
    assert.deepEqual(queue?.imports, ['desk/desk.js']);
  });

  it('can load every chunk from a second URL after a failure, and forever from the cache', () => {
    const imports = desk.flatMap(({text}) => text.match(/\bimport\([^)]*\)/g) ?? []);
    assert.ok(imports.length > 4, 'there are dynamic imports');
    assert.deepEqual(
      imports.filter((call) => !/^import\(([`"'])\.\/[\w-]+\.js\1\+\w+\)$/.test(call)),
      [],
    );
    assert.deepEqual(
      desk.filter(({file}) => !/^desk\/(?:desk|grant)\.js$/.test(file) && !/-[\w-]{8}\.js$/.test(file)),
      [],
    );
  });

  it('needs at most 40 KB for the queue', () => {
    const needed = desk.filter(({name}) => ['desk/desk', 'desk/queue-view', 'desk/sanitize'].includes(name));
    assert.equal(needed.length, 3);
    assert.ok(needed.reduce((sum, {bytes}) => sum + bytes, 0) <= 40 * 1024);
  });
});
