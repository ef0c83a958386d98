import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {englishNumber} from '../../src/core/english-number.js';

describe('englishNumber', () => {
  it('formats numbers as Intl does in English', () => {
    const format = new Intl.NumberFormat('en');
    for (const count of [0, 7, 999, 1000, 12_345, 999_999, 1_000_000, 1_234_567_890])
      assert.equal(englishNumber(count), format.format(count));
  });
});
