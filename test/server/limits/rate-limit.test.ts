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

  it('forgets the network that was active longest ago when there are more than 50,000', () => {
    const single = new RateLimit([{requests: 1, window: 10_000}], () => now);
    for (let network = 0; network < 50_000; network++) single.take(String(network));
    assert.ok(single.take('0') > 0);
    single.take('one more');
    assert.ok(single.take('1') > 0);
    single.restore('another', [now]);
    assert.ok(single.take('another') > 0);
    assert.equal(single.take('0'), 0);
    assert.ok(single.take('3') > 0);
  });

  it('reports each change once, and tells its listener', () => {
    let calls = 0;
    limit.take('before');
    limit.onChange(() => calls++);
    limit.take('a');
    now += 1;
    limit.take('a');
    limit.take('a');
    limit.restore('b', [7]);
    assert.equal(calls, 2);
    assert.deepEqual([...limit.drainChanges()], [['before', [1_000_000]], ['a', [1_000_000, 1_000_001]]]); // prettier-ignore
    assert.deepEqual([...limit.drainChanges()], []);
    now += 60_000;
    limit.take('a');
    // Requests of the last minute only.
    assert.deepEqual([...limit.drainChanges()], [['a', [1_060_001]]]);
  });

  it('starts a window with the restored requests', () => {
    limit.restore('a', [now - 9_999, now - 1]);
    assert.equal(limit.take('a'), 1);
    limit.restore('a', [now - 10_000, now - 1]);
    assert.equal(limit.take('a'), 0);
    assert.equal(limit.longest, 60_000);
  });
});
