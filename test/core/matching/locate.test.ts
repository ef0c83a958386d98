import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {findDiagonal, mostFrequent} from '../../../src/core/matching/locate.js';

describe('the place of words in a text', () => {
  it('is the most frequent diagonal, the first of equally frequent ones', () => {
    assert.equal(mostFrequent([4]), 4);
    assert.equal(mostFrequent([1, 2, 2, 3]), 2);
    assert.equal(mostFrequent([5, 1, 1, 5]), 5);
  });

  it('is found from a word on', () => {
    const text = Int32Array.from([1, 2, 9, 9, 1, 2, 3]);
    assert.equal(findDiagonal([1, 2, 3], text, 0), 4);
    assert.equal(findDiagonal([1, 2], text, 0), 0);
    assert.equal(findDiagonal([1, 2], text, 1), 4);
    assert.equal(findDiagonal([3], text, 6), 6);
    assert.equal(findDiagonal([3], text, 7), null);
    assert.equal(findDiagonal([7], text, 0), null);
  });
});
