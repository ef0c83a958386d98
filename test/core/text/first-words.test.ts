import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {firstWords} from '../../../src/core/text/first-words.js';

describe('the first words of a text', () => {
  it('are all of a short text, on one line', () => {
    assert.equal(firstWords(' Salt \n\n and\u200b water\t', 40), 'Salt and water');
    assert.equal(firstWords('Salt and water', 14), 'Salt and water');
    assert.equal(firstWords('', 14), '');
  });

  it('end at a word, with a sign that there are more', () => {
    assert.equal(firstWords('Salt and water', 13), 'Salt and…');
    assert.equal(firstWords('Salt and water rise', 15), 'Salt and water…');
  });

  it('are cut within a long word, and never within a character', () => {
    assert.equal(firstWords('塩水は朝まで待ってから使う', 8), '塩水は朝まで待…');
    assert.equal(firstWords('a 🥖🥖🥖🥖🥖🥖🥖🥖', 6), 'a 🥖🥖🥖…');
  });
});
