// Which language a tag of a page gets.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {deskLanguage} from '../../src/strings/desk/lookup/find-desk-strings.js';
import {en} from '../../src/strings/en.js';
import {findStrings} from '../../src/strings/lookup/find-strings.js';
import {FILES} from '../../src/strings/lookup/language-files.js';
import {findThreadStrings, registerStrings} from '../../src/strings/lookup/registered-strings.js';

const langOf = async (lang: string): Promise<string> => (await findStrings('thread', 'thread', lang, en)).lang;

describe('the strings for a language tag', () => {
  it('are those of the language, in the script that the tag means', async () => {
    for (const [tag, expected] of [
      ['de', 'de'],
      ['de-AT', 'de'],
      ['DE-at', 'de'],
      ['pt', 'pt-BR'],
      ['pt-PT', 'pt-BR'],
      ['zh', 'zh-Hans'],
      ['zh-CN', 'zh-Hans'],
      ['zh-SG', 'zh-Hans'],
      ['zh-TW', 'zh-Hant'],
      ['zh-HK', 'zh-Hant'],
      ['zh-MO', 'zh-Hant'],
      ['zh-Hant', 'zh-Hant'],
      ['zh-Hant-HK', 'zh-Hant'],
      ['zh-Hans-HK', 'zh-Hans'],
      ['no', 'nb'],
      ['nn', 'nb'],
      ['nn-NO', 'nb'],
      ['nb-NO', 'nb'],
      ['iw', 'he'],
      ['in', 'id'],
      ['fa-AF', 'fa'],
      ['th-TH-u-ca-buddhist', 'th'],
    ] as const)
      assert.equal(await langOf(tag), expected, tag);
  });

  it('are those of the tag of each language', async () => {
    for (const tag of FILES.keys())
      assert.equal(
        await langOf(tag),
        tag,
        `src/strings/languages/${tag}.ts: thread.lang is not “${tag}”. Write “${tag}”`,
      );
  });

  it('are English at once, for English, other languages, other scripts and whatever is no tag', () => {
    for (const tag of [
      'en',
      'en-GB',
      'EN',
      '',
      'sw',
      'fil',
      'ms-Arab',
      'sr-Cyrl',
      'C',
      'de_DE',
      '../../x',
      'x'.repeat(9),
    ])
      assert.equal(findStrings('thread', 'thread', tag, en), en, tag);
    fc.assert(
      fc.property(fc.string(), (text) => {
        const found = findStrings('thread', 'thread', `${text}/`, en);
        assert.equal(found, en);
      }),
    );
  });

  it('are those that the page has registered, for the tag or its language', async () => {
    assert.equal((await findThreadStrings('de')).reply, 'Antworten');
    registerStrings({lang: 'de', reply: 'Erwidern'});
    registerStrings({lang: 'de-CH', reply: 'Entgegnen'});
    registerStrings({lang: 'sw', reply: 'Jibu'});
    const repliesOf = async (lang: string): Promise<string> => (await findThreadStrings(lang)).reply;
    assert.deepEqual(await Promise.all(['de', 'de-AT', 'de-CH', 'sw-KE', 'fr', 'en'].map(repliesOf)), [
      'Erwidern',
      'Erwidern',
      'Entgegnen',
      'Jibu',
      'Répondre',
      'Reply',
    ]);
  });

  it('are in the first language of the browser that the desk has', () => {
    assert.equal(deskLanguage(['nl', 'zh-TW', 'de']), 'zh-TW');
    assert.equal(deskLanguage(['nl', 'en-GB', 'de']), 'en-GB');
    assert.equal(deskLanguage(['nl', 'fi']), 'en');
    assert.equal(deskLanguage([]), 'en');
  });
});
