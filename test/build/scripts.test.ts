import assert from 'node:assert/strict';
import {readFileSync, readdirSync} from 'node:fs';
import {describe, it} from 'node:test';
import {pathToFileURL} from 'node:url';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import * as v from 'valibot';
import {ENTRIES, readScripts} from '../../scripts/check/read-scripts.js';
import {CHUNKS} from '../../src/strings/lookup/chunks.js';
import {languageAndScript} from '../../src/strings/lookup/language-and-script.js';
import {FILES} from '../../src/strings/lookup/language-files.js';
import {plural} from '../../src/strings/plural.js';
import {readTexts} from '../support/read-texts.js';

const GIVEN = {count: 21, word: (name: string) => name};

/** The chunk of a language: `thread-zh-Hant-0123abcd.js`. */
const LANGUAGE = /^[a-z]+-[a-z]{2,3}-[A-Z][a-z]{2,3}-[0-9a-f]{8}\.js$/;

/** A chunk with a query, which may be empty. */
const ONE_CHUNK = /^import\(([`"'])\.\/[\w-]+\.js\1\+\w+\)$/;
/** The chunk of a language with a query. */
const A_LANGUAGE = /^import\("\.\/(?:"\+\w+\+"|[a-z]+)-"\+\w+\+"-[0-9a-f]{8}\.js"\+\w+\)$/;

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
      imports.filter((call) => !ONE_CHUNK.test(call) && !A_LANGUAGE.test(call)),
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
    assert.doesNotMatch(counts, /renderBefore|addController/);
    assert.match(thread, /\bimport\("\.\/comment-count\.js"\+/);
  });

  it('loads what follows the first paint in one request: the reader with the templates of Lit, which the entry lacks', () => {
    const [entry, reader] = [/^colloquy\.js$/, /^reader-[0-9a-f]{8}\.js$/].map((name) =>
      scripts.find(({file}) => name.test(file)),
    );
    assert.match(entry?.text ?? '', /addController/);
    assert.doesNotMatch(entry?.text ?? '', /renderBefore/);
    assert.match(reader?.text ?? '', /renderBefore/);
    assert.deepEqual(reader?.imports, ['colloquy.js']);
  });

  it('contains the production build of Lit, and no syntax that a browser cannot parse', () => {
    const unwanted = /Lit is in dev mode|process\.env|NODE_ENV|\baccessor [\w#]|@(?:property|state|customElement)\b/;
    assert.deepEqual(
      scripts.flatMap(({file, text}) => text.match(unwanted)?.map((words) => `${file}: ${words}`) ?? []),
      [],
    );
  });

  it('has compressed copies with the same content, but for languages', () => {
    for (const {file, text} of scripts) {
      if (LANGUAGE.test(file)) continue;
      assert.ok(brotliDecompressSync(readFileSync(`dist/${file}.br`)).equals(Buffer.from(text)), file);
      assert.ok(gunzipSync(readFileSync(`dist/${file}.gz`)).equals(Buffer.from(text)), file);
    }
  });
});

describe('a language', () => {
  const chunks = scripts.filter(({file}) => LANGUAGE.test(file));
  const hashOf = (file: string): string => /-([0-9a-f]{8})\.js$/.exec(file)?.[1] ?? '';

  it('is in a chunk for each group of parts, under one hash in all builds', () => {
    const names = [...FILES.keys()].flatMap((tag) =>
      Object.keys(CHUNKS).map((chunk) => `${chunk}-${languageAndScript(tag)}`),
    );
    assert.deepEqual(chunks.map(({name}) => name).sort(), names.sort());
    const [hash = '', ...others] = new Set(chunks.map(({file}) => hashOf(file)));
    assert.deepEqual(others, []);
    for (const file of [...ENTRIES, 'server/main.js'])
      assert.ok(readFileSync(`dist/${file}`, 'utf8').includes(`-${hash}.js`), file);
    const npm = readdirSync('dist/npm').map((file) => readFileSync(`dist/npm/${file}`, 'utf8')).join('\n'); // prettier-ignore
    const listed = Array.from(npm.matchAll(/import\("\.\.\/([\w-]+\.js)"\)/g), ([, file = '']) => file);
    assert.deepEqual(
      listed.sort(),
      chunks.map(({file}) => file).filter((file) => !file.startsWith('pages-')).sort(),
    ); // prettier-ignore
  });

  it('needs no other script, and makes the strings of its file', async () => {
    for (const {file, imports} of chunks) {
      assert.deepEqual(imports, [], file);
      const [name = '', tag = ''] = /^([a-z]+)-([a-z]{2,3}-[A-Za-z]{3,4})-/.exec(file)?.slice(1) ?? [];
      const source = await [...FILES].find(([each]) => languageAndScript(each) === tag)?.[1]();
      const built: unknown = await import(pathToFileURL(`dist/${file}`).href);
      assert.ok(source && typeof built === 'object' && built, file);
      const parts = Object.entries(CHUNKS).find(([chunk]) => chunk === name)?.[1] ?? [];
      assert.deepEqual(Object.keys(built).sort(), [...parts].sort(), file);
      for (const part of parts) {
        const make: unknown = Reflect.get(built, part);
        assert.ok(typeof make === 'function');
        const made: unknown = Reflect.apply(make, null, [plural]);
        assert.deepEqual(
          readTexts({[part]: made}, 'Language', GIVEN),
          readTexts({[part]: source[part]}, 'Language', GIVEN),
          `${file} ${part}`,
        );
      }
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

  it('lists as events only those that pages hear, each with its description', () => {
    const Event = v.object({name: v.pipe(v.string(), v.startsWith('comment-')), description: v.string()});
    const Declaration = v.object({events: v.optional(v.array(Event), [])});
    const Manifest = v.object({modules: v.array(v.object({declarations: v.array(Declaration)}))});
    const {modules} = v.parse(Manifest, JSON.parse(readFileSync('custom-elements.json', 'utf8')));
    assert.ok(modules.some(({declarations}) => declarations.some(({events}) => events.length > 8)));
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
      imports.filter((call) => !ONE_CHUNK.test(call) && !A_LANGUAGE.test(call)),
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
