import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkRate} from '../../../src/server/limits/check-rate.js';
import {createLimits} from '../../../src/server/limits/limits.js';
import {RateLimit} from '../../../src/server/limits/rate-limit.js';

describe('The limits of the server', () => {
  let time = 1_700_000_000_000;
  const limits = createLimits(() => time);
  /** Returns how many requests in a row are allowed. */
  const countAllowed = (action: keyof typeof limits, network: string): number => {
    for (let count = 0; ; count++) if (limits[action].take(network) > 0) return count;
  };

  it('are ten posts a minute and 100 an hour', () => {
    let posts = 0;
    for (let minute = 0; minute < 10; minute++) {
      assert.equal(countAllowed('post', 'a'), 10);
      posts += 10;
      time += 60_000;
    }
    assert.equal(posts, 100);
    assert.equal(limits.post.take('a'), 50 * 60);
    time += 50 * 60_000;
    assert.equal(countAllowed('post', 'a'), 10);
  });

  it('are thirty changes and thirty previews a minute', () => {
    for (const action of ['change', 'preview'] as const) {
      assert.equal(countAllowed(action, 'a'), 30);
      assert.equal(limits[action].take('a'), 60);
      assert.equal(limits[action].longest, 60_000);
    }
    assert.equal(limits.post.longest, 3_600_000);
  });
});

describe('checkRate', () => {
  it('accepts requests within the limit, and says when to come back above it', async () => {
    const limit = new RateLimit([{requests: 1, window: 5000}], () => 0);
    await checkRate(limit, 'a');
    await assert.rejects(checkRate(limit, 'a'), {
      status: 429,
      title: 'Too many requests',
      detail: 'There were too many requests from your network. Try again in 5 seconds.',
      rest: {type: 'limit', retryAfter: 5},
    });
    await checkRate(limit, 'b');
    await checkRate(null, 'a');
  });
});
