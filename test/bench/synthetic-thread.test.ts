import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {syntheticThread} from '../../bench/thread/synthetic-thread.js';

describe('the synthetic thread', () => {
  const {comments, roots, biggest} = syntheticThread(1000);

  it('is the same in every run', () => {
    assert.deepEqual(syntheticThread(1000).comments, comments);
  });

  it('has the requested number of comments, about 28 % of them top-level', () => {
    assert.equal(comments.length, 1000);
    assert.ok(roots.length > 250 && roots.length < 310, String(roots.length));
  });

  it('lists each comment before its replies, with the number of its replies', () => {
    const replies = new Map<string, number>();
    const parents = new Map<string, string | null>();
    for (const {id, parent} of comments) {
      assert.ok(parent === null || parents.has(parent), id);
      parents.set(id, parent);
      for (let above = parent; above !== null; above = parents.get(above) ?? null) {
        replies.set(above, (replies.get(above) ?? 0) + 1);
      }
    }
    for (const comment of comments) assert.equal(comment.replies, replies.get(comment.id) ?? 0);
    assert.equal(replies.get(biggest.id), Math.max(...replies.values()));
  });

  it('has comments of a realistic length', () => {
    const characters = comments.reduce((sum, {html}) => sum + html.length, 0) / comments.length;
    assert.ok(characters > 400 && characters < 480, String(characters));
  });
});
