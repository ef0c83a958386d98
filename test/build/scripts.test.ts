import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {ENTRIES, readScripts} from '../../scripts/check/read-scripts.js';

const scripts = readScripts();

describe('the script tag', () => {
  it('needs one request until there is something to read', () => {
    for (const name of ENTRIES) assert.deepEqual(scripts.find(({file}) => file === name)?.imports, [], name);
  });

  it('lets every chunk be asked for under another address when it did not load', () => {
    const imports = scripts.flatMap(({text}) => text.match(/\bimport\([^)]*\)/g) ?? []);
    assert.ok(imports.length > 5, 'chunks are loaded at all');
    assert.deepEqual(
      imports.filter((call) => !/^import\(([`"'])\.\/[\w-]+\.js\1\+\w+\)$/.test(call)),
      [],
    );
  });

  it('names every chunk after its content, so that it may be kept for ever', () => {
    const chunks = scripts.filter(({file}) => !ENTRIES.includes(file)).map(({file}) => file);
    assert.deepEqual(
      chunks.filter((file) => !/-[\w-]{8}\.js$/.test(file)),
      [],
    );
  });

  it('counts without Lit, and loads the script for it by the name that pages use', () => {
    const [thread = '', counts = ''] = ENTRIES.map((name) => scripts.find(({file}) => file === name)?.text);
    assert.doesNotMatch(counts, /lit-html|litElement/i);
    assert.match(thread, /\bimport\("\.\/comment-count\.js"\+/);
  });

  it('has Lit as it is meant for readers, and nothing that a browser cannot parse', () => {
    const unwanted = /Lit is in dev mode|process\.env|NODE_ENV|\baccessor [\w#]|@(?:property|state|customElement)\b/;
    assert.deepEqual(
      scripts.flatMap(({file, text}) => text.match(unwanted)?.map((words) => `${file}: ${words}`) ?? []),
      [],
    );
  });

  it('comes compressed, and whole', () => {
    for (const {file, text} of scripts) {
      assert.ok(brotliDecompressSync(readFileSync(`dist/${file}.br`)).equals(Buffer.from(text)), file);
      assert.ok(gunzipSync(readFileSync(`dist/${file}.gz`)).equals(Buffer.from(text)), file);
    }
  });
});

describe('the npm package', () => {
  it('leaves Lit and DOMPurify to the page that bundles it', () => {
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

  it('can be imported where there is no browser', async () => {
    const names: unknown = await import(pathToFileURL('dist/npm/index.js').href);
    assert.ok(typeof names === 'object' && names && 'CommentCount' in names && 'CommentThread' in names);
  });
});
