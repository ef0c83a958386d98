import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {PhraseIndex} from '../../../src/core/matching/phrase-index.js';

const places = (found: readonly {readonly text: number; readonly word: number}[]): string =>
  found.map(({text, word}) => `${text}:${word}`).join(' ');

describe('the runs of words of all texts', () => {
  const index = new PhraseIndex();
  for (const words of [[1, 2, 3, 4, 5], [], [9, 1, 2, 3, 4], [2, 3], [1, 2, 3, 8, 1, 2, 3]]) index.add(words);

  it('are found by three words, the latest first', () => {
    assert.equal(places(index.find([7, 1, 2, 3], 1)), '4:4 4:0 2:1 0:0');
    assert.equal(places(index.find([3, 4, 5], 0)), '0:2');
    assert.equal(places(index.find([4, 5, 6], 0)), '');
    assert.equal(places(index.find([5, 9, 1], 0)), '', 'no run goes on in the next text');
  });

  it('may be longer, and stop after a number of places', () => {
    assert.equal(places(index.find([1, 2, 3, 4], 0, 24, 4)), '2:1 0:0');
    assert.equal(places(index.find([1, 2, 3, 4, 5], 0, 24, 5)), '0:0');
    assert.equal(places(index.find([1, 2, 3], 0, 2)), '4:4 4:0');
    const many = new PhraseIndex();
    for (let text = 0; text < 40; text++) many.add([1, 2, 3]);
    assert.equal(many.find([1, 2, 3], 0).length, 24);
  });

  it('occur elsewhere if another text has them', () => {
    const elsewhere = (text: number, at: number, size: number, most = 24) =>
      index.occursElsewhere(text, at, most, size);
    assert.equal(elsewhere(0, 0, 3), true);
    assert.equal(elsewhere(0, 0, 4), true);
    assert.equal(elsewhere(0, 0, 5), false);
    assert.equal(elsewhere(0, 1, 4), false);
    assert.equal(elsewhere(0, 2, 3), false, 'at the end of the first text');
    assert.equal(elsewhere(0, 3, 3), false, 'no run goes on in the next text');
    assert.equal(elsewhere(4, 4, 3), true);
    assert.equal(elsewhere(4, 3, 3), false);
    assert.equal(elsewhere(4, 4, 3, 2), false, 'both places are its own');
    assert.equal(elsewhere(4, 4, 3, 3), true);
    assert.equal(elsewhere(2, 0, 3), false);
    assert.equal(elsewhere(4, 5, 3), false, 'past the end of the last text');
  });

  it('keep the words of each text, also of many', () => {
    assert.deepEqual([...index.wordsOf(0)], [1, 2, 3, 4, 5]);
    assert.deepEqual([...index.wordsOf(1)], []);
    assert.deepEqual([...index.wordsOf(4)], [1, 2, 3, 8, 1, 2, 3]);
    const large = new PhraseIndex();
    const word = (text: number, at: number): number => text * 1000 + at;
    for (let text = 0; text < 30; text++) assert.equal(large.add(Array.from({length: 700}, (_, at) => word(text, at))), text); // prettier-ignore
    for (let text = 0; text < 30; text++) {
      assert.deepEqual([...large.wordsOf(text).slice(0, 2), large.wordsOf(text).length], [word(text, 0), word(text, 1), 700]); // prettier-ignore
      assert.equal(places(large.find([word(text, 500), word(text, 501), word(text, 502)], 0)), `${text}:500`);
    }
    const one = new PhraseIndex();
    one.add(Array.from({length: 10_000}, (_, at) => at));
    assert.equal(places(one.find([9997, 9998, 9999], 0)), '0:9997');
  });
});
