import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {align, isTypo} from '../../../src/core/matching/align.js';

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

  it('finds words up to six places beside the diagonal', () => {
    const [words, text] = [[1, 2, 3, 4, 5], [9, 9, 9, 9, 9, 9, 9, 1, 2, 3, 4, 5, 9, 9, 9, 9, 9, 9, 9]];
    for (let drift = -6; drift <= 6; drift++)
      assert.deepEqual(align(words, text, 7 + drift, differ), {first: 7, end: 12, cost: 0}, `${drift}`);
    for (const drift of [-7, 7]) assert.notEqual(align(words, text, 7 + drift, differ)?.cost, 0, `${drift}`);
  }); // prettier-ignore

  it('finds the cheapest range, as an exhaustive search does', () => {
    const some = fc.array(fc.integer({min: 1, max: 3}), {minLength: 1, maxLength: 5});
    const distance = (a: readonly number[], b: readonly number[]): number => {
      let row = b.map((_, index) => index + 1);
      a.forEach((each, i) => {
        const next: number[] = [];
        b.forEach((other, j) => {
          const diagonal = (j === 0 ? i : (row[j - 1] ?? 0)) + (each === other ? 0 : 1);
          next.push(Math.min(diagonal, (row[j] ?? 0) + 1, (j === 0 ? i + 1 : (next[j - 1] ?? 0)) + 1));
        });
        row = next;
      });
      return row.at(-1) ?? a.length;
    };
    fc.assert(
      fc.property(some, some, (words, text) => {
        const costs = text.flatMap((_, from) => text.slice(from).map((__, length) => distance(words, text.slice(from, from + length + 1)))); // prettier-ignore
        const fit = align(words, text, 0, differ);
        const least = Math.min(...costs);
        assert.ok(
          fit ? fit.cost === least && distance(words, text.slice(fit.first, fit.end)) === least : least >= words.length,
        );
      }),
      {numRuns: 2000},
    );
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

describe('a typo', () => {
  it('is one letter more, less or other in a word of three letters or more', () => {
    for (const [a, b] of [['weir', 'wier'], ['weir', 'wear'], ['weir', 'wei'], ['weir', 'weirs'], ['the', 'she'], ['old', 'olds']])
      assert.equal(isTypo(a ?? 'abc', b ?? 'abd'), true, `${a} ${b}`);
    for (const [a, b] of [['of', 'or'], ['to', 'too'], ['weir', 'wares'], ['weir', 'bear'], ['weir', 'weirdo'], ['', 'a'], ['abcd', 'dcba']])
      assert.equal(isTypo(a ?? '', b ?? ''), false, `${a} ${b}`);
  }); // prettier-ignore

  it('may be two letters from eight letters on', () => {
    assert.equal(isTypo('mountain', 'muontian'), false);
    assert.equal(isTypo('mountain', 'mauntein'), true);
    assert.equal(isTypo('mountai', 'mauntei'), false);
    assert.equal(isTypo('mountains', 'mountai'), true);
    assert.equal(isTypo('mountains', 'mounta'), false);
  });
});
