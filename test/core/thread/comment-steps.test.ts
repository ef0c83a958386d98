import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {CommentId} from '../../../src/core/comment.js';
import {findNeighbour, findParent} from '../../../src/core/thread/comment-steps.js';
import {layOut, type Group} from '../../../src/core/thread/rows.js';
import {walkFlat} from '../../../src/core/thread/thread-layouts.js';
import {Thread} from '../../../src/core/thread/tree.js';
import {comment} from '../../support/comments.js';

/** For each comment, the number of the comment that it answers, if that is before it; and whether it is folded. */
const arbitraryTree = fc.array(fc.record({parent: fc.nat(40), folded: fc.boolean()}), {maxLength: 40});

function threadOf(parents: readonly number[]): Thread {
  const thread = new Thread();
  thread.add(parents.map((parent, index) => comment(`c${index}`, parent < index ? `c${parent}` : null)));
  return thread;
}

const visible = (groups: readonly Group[]): CommentId[] =>
  groups.flatMap(({rows}) => rows.filter(({hidden}) => !hidden).map(({comment: {id}}) => id));

function walk(groups: readonly Group[], by: 1 | -1): CommentId[] {
  const ids: CommentId[] = [];
  let next = findNeighbour(groups, {isAfter: by < 0}, by);
  while (next !== null && ids.length < 100) {
    ids.push(next);
    next = findNeighbour(groups, next, by);
  }
  return ids;
}

describe('steps from comment to comment', () => {
  it('visit every visible comment once, in both directions', () => {
    fc.assert(
      fc.property(arbitraryTree, (tree) => {
        const touches = new Map(tree.map(({folded}, index) => [`c${index}`, {folded}]));
        const groups = layOut(threadOf(tree.map(({parent}) => parent)), touches, []);
        assert.deepEqual(walk(groups, 1), visible(groups));
        assert.deepEqual(walk(groups, -1), visible(groups).reverse());
      }),
    );
  });

  it('lead up to the parent, in a tree and in chronological order', () => {
    fc.assert(
      fc.property(arbitraryTree, (tree) => {
        const thread = threadOf(tree.map(({parent}) => parent));
        for (const groups of [layOut(thread, new Map(), []), layOut(thread, new Map(), [], walkFlat)])
          for (const index of tree.keys()) {
            const parent = thread.get(`c${index}`)?.parent?.comment.id ?? null;
            assert.equal(findParent(groups, `c${index}`), parent);
          }
      }),
    );
  });

  it('lead up to the comment that another one is shown below, even if it answers nobody', () => {
    const thread = threadOf([0, 1]);
    const groups = layOut(thread, new Map(), [], (all) =>
      [...all.walk()].map((step, index) => ({...step, depth: index})),
    );
    assert.equal(findParent(groups, 'c1'), 'c0');
  });

  it('do not lead anywhere from a comment that is not shown', () => {
    assert.equal(findParent([], 'gone'), null);
    assert.equal(findNeighbour([], 'gone', 1), null);
  });
});
