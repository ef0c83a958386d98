import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {makeCommentId, toBase64Url} from '../../src/core/comment-id.js';

const random = fc.uint8Array({minLength: 16, maxLength: 16});

describe('makeCommentId', () => {
  it('returns UUIDs of version 7', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 47), random, (now, bytes) => {
        assert.match(makeCommentId(now, bytes), /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
      }),
    );
  });

  it('keeps the random bits beside the version and the variant', () => {
    assert.equal(makeCommentId(0, new Uint8Array(16).fill(0xff)), '00000000-0000-7fff-bfff-ffffffffffff');
  });

  it('returns ids that sort by time', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 45), fc.integer({min: 1, max: 1e9}), random, random, (now, later, a, b) => {
        assert.ok(makeCommentId(now, a) < makeCommentId(now + later, b));
      }),
    );
  });
});

describe('toBase64Url', () => {
  it('encodes bytes as Node does', () => {
    fc.assert(
      fc.property(fc.uint8Array({maxLength: 70}), (bytes) => {
        assert.equal(toBase64Url(bytes), Buffer.from(bytes).toString('base64url'));
      }),
    );
  });
});
