import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {CANNOT_START, ENGLISH} from '../../src/strings/cannot-start.js';
import {en as thread} from '../../src/strings/en.js';
import {FILES} from '../../src/strings/lookup/language-files.js';
import {en as page} from '../../src/strings/page/en.js';

describe('what a page says if the widget cannot start', () => {
  it('is there in every language of the widget, in words of its own', async () => {
    assert.deepEqual(ENGLISH.slice(1), [thread.failed, page.ownPage(0)]);
    for (const [tag, load] of FILES) {
      const language = await load();
      const words = CANNOT_START[tag.toLowerCase()] ?? assert.fail(`${tag} is missing. Run: npm run docs`);
      assert.deepEqual(
        words,
        [language.tooOld, language.thread.failed, language.page.ownPage(0)],
        `${tag} is out of date. Run: npm run docs`,
      );
      assert.equal(new Set([...words, ...ENGLISH]).size, 6, `${tag}: ${words.join(' ')}`);
    }
    assert.deepEqual(Object.keys(CANNOT_START).sort(), [...FILES.keys()].map((tag) => tag.toLowerCase()).sort());
  });
});
