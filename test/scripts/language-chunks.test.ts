// Which languages the scripts have: a tag that they take for one costs a request.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {importTable, readTags} from '../../scripts/build/language-chunks.js';
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
