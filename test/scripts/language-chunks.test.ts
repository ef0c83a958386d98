// Which languages the scripts have: a tag that they take for one costs a request.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {importTable, makePart, readTags} from '../../scripts/build/language-chunks.js';
import {languageAndScript} from '../../src/strings/lookup/language-and-script.js';

async function readTable(tags: readonly string[]): Promise<(tag: string) => unknown> {
  const code = importTable(tags, '0123abcd', {}).replace(/import \{plural\}.*/, 'const plural = null;');
  const table: unknown = await import(`data:text/javascript,${encodeURIComponent(code)}`);
  const has: unknown = typeof table === 'object' && table ? Reflect.get(table, 'hasLanguage') : null;
  assert.ok(typeof has === 'function');
  return (tag) => {
    const answer: unknown = Reflect.apply(has, null, [languageAndScript(tag)]);
    return answer;
  };
}

describe('the languages of a script', () => {
  it('are those that have a file, in their script', async () => {
    const tags = readTags('src/strings/languages');
    const has = await readTable(tags);
    for (const tag of [...tags, 'no', 'nn-NO', 'pt-PT', 'es-419', 'zh-HK', 'iw', 'th-TH-u-ca-buddhist']) assert.equal(has(tag), true, tag);
    for (const tag of ['ms-Arab', 'bg-Latn', 'uk-Latn', 'sr', 'sr-Latn', 'sw', 'ee', 'sd', 'fil', 'haw', 'arz', 'nds', 'xx', 'xx-Latn'])
      assert.equal(has(tag), false, tag);
  }); // prettier-ignore

  it('may have tags of three letters', async () => {
    const has = await readTable(['de', 'fil', 'ckb', 'sr-Cyrl']);
    for (const tag of ['de', 'fil', 'fil-PH', 'ckb', 'ckb-Arab', 'sr', 'sr-RS']) assert.equal(has(tag), true, tag);
    for (const tag of ['fi', 'il', 'ckb-Latn', 'sr-Latn', 'haw', 'fil-Tglg']) assert.equal(has(tag), false, tag);
  });
});

describe('a part of a language', () => {
  it('has nothing that only other parts need, whatever functions the file has', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-language-'));
    writeFileSync(
      join(folder, 'lt.ts'),
      `import {plural} from '../plural.js';
      const upper = (text: string): string => text.toUpperCase();
      function counted(other: string) { return plural('lt', {other: (n) => n + other}); }
      const twenty = upper('dvidešimt');
      export const thread = {lang: 'lt', retry: upper('kartoti')};
      export const writing = {send: twenty, left: counted('liko')};`,
    );
    const [thread, writing] = [await makePart(folder, 'lt', 'thread'), await makePart(folder, 'lt', 'writing')];
    rmSync(folder, {recursive: true});
    assert.match(thread, /kartoti/);
    assert.doesNotMatch(thread, /dvide|liko/);
    assert.match(writing, /dvide.*liko/);
    assert.doesNotMatch(writing, /kartoti/);
  });
});
