import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {isTemporary, retryDelay} from '../../../src/core/failure/retry-delay.js';

const attempts = fc.integer({min: 1, max: 2000});
const fraction = fc.double({min: 0, max: 1, noNaN: true});

describe('retryDelay', () => {
  it('returns 0 to 1 second after the first attempt; the maximum doubles after each attempt', () => {
    assert.deepEqual(
      [1, 2, 3, 6].map((count) => retryDelay(count, 1, null)),
      [1000, 2000, 4000, 32_000],
    );
    assert.equal(retryDelay(3, 0, null), 0);
  });

  it('returns at most a minute if the server requires no delay', () => {
    fc.assert(
      fc.property(attempts, fraction, (count, random) => {
        const wait = retryDelay(count, random, null);
        assert.ok(wait >= 0 && wait <= 60_000, String(wait));
      }),
    );
  });

  it('adds 0 to 60 seconds to the delay that the server requires', () => {
    fc.assert(
      fc.property(attempts, fraction, fc.nat(86_400_000), (count, random, required) => {
        const wait = retryDelay(count, random, required);
        assert.ok(wait >= required && wait <= required + 60_000, String(wait));
      }),
    );
  });

  it('spreads delays over the whole range', () => {
    const waits = Array.from({length: 100}, (_, index) => retryDelay(7, index / 99, null));
    assert.equal(Math.min(...waits), 0);
    assert.equal(Math.max(...waits), 60_000);
    assert.ok(new Set(waits).size > 90);
  });
});

describe('isTemporary', () => {
  it('is true for failures that may pass, and false for final responses', () => {
    const kinds = ['offline', 'timeout', 'limited', 'broken', 'unreadable', 'large'] as const;
    assert.deepEqual(kinds.filter(isTemporary), kinds);
    const answers = ['missing', 'refused', 'invalid', 'conflict', 'unset'] as const;
    assert.deepEqual(answers.filter(isTemporary), []);
  });
});
