import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {CANNOT_START, ENGLISH} from '../../src/strings/cannot-start.js';
import {FILES} from '../../src/strings/lookup/language-files.js';

describe('what a page says if the widget cannot start', () => {
  it('is there in every language of the widget, in words of its own', () => {
    assert.deepEqual(Object.keys(CANNOT_START).sort(), ['en', ...FILES.keys()].map((tag) => tag.toLowerCase()).sort());
    for (const [tag, words] of Object.entries(CANNOT_START)) {
      assert.equal(new Set(words).size, 3, tag);
      if (tag !== 'en') for (const sentence of words) assert.ok(!ENGLISH.includes(sentence), `${tag}: ${sentence}`);
    }
  });
});
