import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import {
  compareLogPositions,
  decodeCursor,
  decodeLogPosition,
  encodeCursor,
  encodeLogPosition,
  type MovedCursor,
  type PageCursor,
} from '../../../src/server/threads/cursor.js';
import {formatRevision, parseRevision} from '../../../src/server/threads/revision.js';

const number = fc.nat({max: 999_999_999});

describe('A cursor', () => {
  it('is decoded as it was encoded, and is opaque', () => {
    const page: fc.Arbitrary<PageCursor> = fc.record({
      is: fc.constant('page'),
      since: number,
      rank: number,
      pinned: fc.boolean(),
      id: fc.string(),
    });
    const moved: fc.Arbitrary<MovedCursor> = fc.record({
      is: fc.constant('moved'),
      revision: number,
      sequence: fc.oneof(number, fc.constant(-1)),
      id: fc.oneof(fc.string(), fc.constant('')),
    });
    fc.assert(
      fc.property(fc.oneof(page, moved), (cursor) => {
        // Without `pinned`, an id that begins so is read as that field.
        fc.pre(cursor.is === 'page' || !/^[01] /.test(cursor.id));
        assert.match(encodeCursor(cursor), /^[\w-]+$/);
        assert.deepEqual(decodeCursor(encodeCursor(cursor)), {...cursor});
      }),
    );
    const cursor = encodeCursor({is: 'page', since: 7, rank: 2, pinned: true, id: 'a b'});
    assert.equal(Buffer.from(cursor, 'base64url').toString(), 'page 7 2 1 a b');
  });

  it('that a client invents is null', () => {
    const encode = (text: string): string => Buffer.from(text).toString('base64url');
    for (const text of [
      '',
      'page',
      'page 1 2',
      'page x 2 1 a',
      'other 1 2 1 a',
      ' page 1 2 1 a',
      'page 1e3 2 1 a',
      'page 1234567890123456 2 1 a',
    ]) {
      assert.equal(decodeCursor(encode(text)), null, text);
    }
    assert.deepEqual(decodeCursor(encode('page 1 2 3 a')), {
      is: 'page',
      since: 1,
      rank: 2,
      pinned: false,
      id: '3 a',
    });
    for (const text of ['', '1', '1 2 3', 'x 1', '1 -1', ' 1 1'])
      assert.equal(decodeLogPosition(encode(text)), null, text);
  });
});

describe('A position in the change log', () => {
  it('is decoded as it was encoded', () => {
    fc.assert(
      fc.property(number, number, (revision, sequence) => {
        assert.deepEqual(decodeLogPosition(encodeLogPosition({revision, sequence})), {revision, sequence});
      }),
    );
    assert.deepEqual(decodeLogPosition(encodeLogPosition({revision: 0, sequence: 0})), {revision: 0, sequence: 0});
  });

  it('is compared by revision, then by sequence', () => {
    const at = (revision: number, sequence: number) => ({revision, sequence});
    assert.ok(compareLogPositions(at(1, 9), at(2, 1)) < 0);
    assert.ok(compareLogPositions(at(2, 1), at(2, 3)) < 0);
    assert.ok(compareLogPositions(at(2, 3), at(2, 1)) > 0);
    assert.equal(compareLogPositions(at(2, 3), at(2, 3)), 0);
  });
});

describe('A revision', () => {
  const state = {revision: 7, epoch: '1a2b'};

  it('is parsed as it was formatted', () => {
    assert.equal(formatRevision(state), '7-1a2b');
    assert.equal(formatRevision({revision: 0, epoch: ''}), '0');
    for (const number of [1, 6, 7]) assert.equal(parseRevision(`${number}-1a2b`, state), number);
    assert.equal(parseRevision('0', state), -1);
    assert.equal(parseRevision('0-1a2b', state), 0);
  });

  it('of another thread or of the future is null', () => {
    for (const text of ['8-1a2b', '7-1a2c', '7', '', '7-1a2b-', '-1-1a2b', '7.0-1a2b', 'x-1a2b', '7-', ' 7-1a2b']) {
      assert.equal(parseRevision(text, state), null, text);
    }
    assert.equal(parseRevision('7-', {revision: 7, epoch: ''}), 7);
    assert.equal(parseRevision(`${'1'.repeat(16)}-1a2b`, {...state, revision: Infinity}), null);
  });
});
