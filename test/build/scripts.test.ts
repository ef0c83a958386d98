import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {ENTRY, readScripts} from '../../scripts/check/read-scripts.js';

const scripts = readScripts();

describe('the script tag', () => {
  it('needs one request until there is something to read', () => {
    const entry = scripts.find(({file}) => file === ENTRY);
    assert.deepEqual(entry?.imports, []);
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
    const chunks = scripts.filter(({file}) => file !== ENTRY).map(({file}) => file);
    assert.deepEqual(
      chunks.filter((file) => !/-[\w-]{8}\.js$/.test(file)),
      [],
    );
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
  });

  it('describes its elements for editors', () => {
    assert.match(readFileSync('custom-elements.json', 'utf8'), /"tagName": "comment-thread"/);
  });
});
