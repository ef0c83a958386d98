// The words of the desk in every language.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {en} from '../../src/strings/desk/en.js';
import {FILES} from '../../src/strings/desk/lookup/desk-language-files.js';
import {loadDeskStrings} from '../../src/strings/desk/lookup/load-desk-strings.js';

/** Words that a language may share with English. */
const SHARED = /^(?:Filter|Name|Site|Spam|spam|Text \(Markdown\)|Website)$/;

/** All texts by their path; functions are called with text and a number. */
function texts(value: unknown, path: string): readonly (readonly [string, string])[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') return [[path, call(value)]];
  return Object.entries(value ?? {}).flatMap(([name, each]) => texts(each, `${path}.${name}`));
}

// Counts are formatted, other values are inserted.
function call(text: object): string {
  if (typeof text !== 'function') return '';
  try {
    return String(Reflect.apply(text, null, [7, 7, 7]));
  } catch {
    return String(Reflect.apply(text, null, ['7', '7', '7']));
  }
}

describe('the words of the desk', () => {
  const english = new Map(texts(en, ''));

  for (const lang of FILES.keys())
    it(`are all there in ${lang}, and none is left in English`, async () => {
      const strings = await loadDeskStrings(lang);
      const found = texts(strings, '');
      assert.deepEqual(
        found.map(([path]) => path),
        [...english.keys()],
      );
      const left = found.filter(([path, text]) => text === english.get(path) && !SHARED.test(text) && /\p{L}{3}/u.test(text));
      assert.deepEqual(left, []);
      assert.deepEqual(
        found.filter(([, text]) => text.trim() === ''),
        [],
      );
    }); // prettier-ignore

  it('have buttons that fit beside each other at 320 px', async () => {
    for (const {queue, lang} of await Promise.all(['en', ...FILES.keys()].map(loadDeskStrings)))
      for (const [action, text] of Object.entries(queue.actions))
        assert.ok(text.length <= 26, `${lang} ${action}: ${text}`);
  });
});
