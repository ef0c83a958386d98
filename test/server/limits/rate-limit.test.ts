import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';
import {RateLimit} from '../../../src/server/limits/rate-limit.js';

describe('A rate limit', () => {
  let now: number;
  let limit: RateLimit;
  beforeEach(() => {
    now = 1_000_000;
    const rates = [
      {requests: 2, window: 10_000},
      {requests: 3, window: 60_000},
    ];
    limit = new RateLimit(rates, () => now);
  });

  it('allows the maximum number of requests, then returns the seconds until the next one', () => {
    assert.equal(limit.take('a'), 0);
    now += 4_000;
    assert.equal(limit.take('a'), 0);
    assert.equal(limit.take('a'), 6);
    now += 5_999;
    assert.equal(limit.take('a'), 1);
    now += 1;
    assert.equal(limit.take('a'), 0);
  });

  it('applies all of its rates', () => {
    for (let request = 0; request < 3; request++) {
      assert.equal(limit.take('a'), 0);
      now += 10_000;
    }
    assert.equal(limit.take('a'), 30);
  });

  it('does not count rejected requests', () => {
    limit.take('a');
    limit.take('a');
    for (let attempt = 0; attempt < 100; attempt++) limit.take('a');
    now += 10_000;
    assert.equal(limit.take('a'), 0);
  });

  it('counts each network separately', () => {
    limit.take('a');
    limit.take('a');
    assert.equal(limit.take('b'), 0);
    assert.ok(limit.take('a') > 0);
  });
});
