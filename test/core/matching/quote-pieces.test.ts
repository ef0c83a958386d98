import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sharedTailLength} from '../../../src/core/matching/quote-pieces.js';

describe('the characters after a quotation', () => {
  it('belong to it as far as the source has them as well', () => {
    assert.equal(sharedTailLength('.', '.'), 1);
    assert.equal(sharedTailLength('.)', '. And'), 1);
    assert.equal(sharedTailLength('!', '.'), 0);
    assert.equal(sharedTailLength('', 'x'), 0);
  });
});
