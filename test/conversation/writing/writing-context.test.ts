import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {randomFraction} from '../../../src/conversation/writing/writing-context.js';

describe('randomFraction', () => {
  it('is from 0 to 1, in 65,536 equal steps', () => {
    const fractionOf = (...bytes: readonly number[]): number =>
      randomFraction({
        platform: {
          random: (count) => Uint8Array.from(bytes.slice(0, count)),
          now: () => 0,
          later: () => () => undefined,
          exclusive: () => Promise.resolve(null),
        },
      });
    assert.equal(fractionOf(0, 0), 0);
    assert.equal(fractionOf(0, 1), 1 / 65_535);
    assert.equal(fractionOf(1, 0), 256 / 65_535);
    assert.equal(fractionOf(255, 255), 1);
  });
});
