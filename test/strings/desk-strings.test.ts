// The words of the desk in every language.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ar} from '../../src/strings/desk/ar.js';
import {de} from '../../src/strings/desk/de.js';
import {en} from '../../src/strings/desk/en.js';
import {fr} from '../../src/strings/desk/fr.js';
import type {DeskStrings} from '../../src/strings/desk/desk-strings.js';
import {DESK_LANGUAGES} from '../../src/strings/desk/languages.js';

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

  it('are there in every language of the desk', () => {
    assert.deepEqual([...DESK_LANGUAGES.keys()], ['en', 'de', 'fr', 'ar']);
  });

  for (const strings of [de, fr, ar] as readonly DeskStrings[])
    it(`are all there in ${strings.lang}, and none is left in English`, () => {
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

  it('have buttons that fit beside each other at 320 px', () => {
    for (const {queue, lang} of [en, de, fr, ar])
      for (const [action, text] of Object.entries(queue.actions))
        assert.ok(text.length <= 26, `${lang} ${action}: ${text}`);
  });
});
