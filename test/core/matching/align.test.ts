import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {align} from '../../../src/core/matching/align.js';

const differ = (): number => 1;

describe('align', () => {
  it('returns the range of the words and the number of words that differ', () => {
    const text = [9, 1, 2, 3, 4, 5, 9];
    assert.deepEqual(align([1, 2, 3, 4], text, 1, differ), {first: 1, end: 5, cost: 0});
    assert.deepEqual(align([1, 2, 4, 5], text, 1, differ), {first: 1, end: 6, cost: 1}, 'a missing word');
    assert.deepEqual(align([1, 2, 8, 3, 4], text, 1, differ), {first: 1, end: 5, cost: 1}, 'an extra word');
    assert.deepEqual(align([1, 8, 3, 4], text, 1, () => 0.4), {first: 1, end: 5, cost: 0.4}, 'a typo');
  }); // prettier-ignore

  it('counts words before and after the text as extra words', () => {
    assert.deepEqual(align([7, 7, 1, 2, 3, 4], [1, 2, 3, 4], -2, differ), {first: 0, end: 4, cost: 2});
    assert.deepEqual(align([1, 2, 3, 4, 7, 7], [1, 2, 3, 4], 0, differ), {first: 0, end: 4, cost: 2});
  });

  it('returns null where there is no text', () => {
    for (const diagonal of [-20, -2, 2, 20]) assert.equal(align([1, 2], [], diagonal, differ), null);
    for (const diagonal of [-20, 20]) assert.equal(align([1, 2], [1, 2], diagonal, differ), null);
  });

  it('returns a range inside the text', () => {
    const words = fc.array(fc.integer({min: 1, max: 9}), {maxLength: 40});
    fc.assert(
      fc.property(words, words, fc.integer({min: -50, max: 50}), (some, text, diagonal) => {
        const fit = align(some, text, diagonal, differ);
        assert.ok(!fit || (fit.first >= 0 && fit.first < fit.end && fit.end <= text.length));
      }),
      {numRuns: 2000},
    );
  });
});
