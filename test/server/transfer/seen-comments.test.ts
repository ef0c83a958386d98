import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {SeenComments} from '../../../src/server/transfer/seen-comments.js';

describe('The comments of a file', () => {
  it('are known by their ids, and differ by what is imported', () => {
    const seen = new SeenComments();
    const isOther = (rest: object): boolean => seen.isOther({id: 'a', source: 'x', ...rest});
    assert.equal(isOther({}), false);
    assert.equal(isOther({}), false);
    // Neither the order of the fields nor an unknown field makes another comment.
    assert.equal(seen.isOther({unknown: 1, source: 'x', id: 'a'}), false);
    for (const rest of [{source: 'y'}, {parent: 'b'}, {author: 'Ana'}, {status: 'held'}, {createdAt: '2020-01-01'}]) {
      assert.equal(isOther(rest), true, JSON.stringify(rest));
    }
    assert.equal(isOther({id: 'b', source: 'y'}), false);
  });

  it('do not contain malformed comments', () => {
    const seen = new SeenComments();
    for (const value of [null, 7, {}, {id: 'a'}, {id: 'a', source: 'x\0'}]) assert.equal(seen.isOther(value), false);
    assert.equal(seen.isOther({id: 'a', source: 'x'}), false);
    assert.equal(seen.isOther({id: 'a', source: 'y'}), true);
  });

  it('may be many', () => {
    const seen = new SeenComments();
    const ids = Array.from({length: 5000}, (_, index) => `id ${index}`);
    for (const id of ids) assert.equal(seen.isOther({id, source: 'x'}), false);
    for (const id of ids) assert.equal(seen.isOther({id, source: 'y'}), true);
    for (const id of ids) assert.equal(seen.isOther({id, source: 'x'}), false);
  });
});
