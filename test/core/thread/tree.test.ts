import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';
import type {Comment} from '../../../src/core/comment.js';
import {Thread} from '../../../src/core/thread/tree.js';
import {chain, comment} from '../../support/comments.js';

const outline = (thread: Thread): string[] =>
  [...thread.walk()].map(({comment: {id}, depth}) => `${'-'.repeat(depth)}${id}`);

function threadOf(...comments: readonly Comment[]): Thread {
  const thread = new Thread();
  thread.add(comments);
  return thread;
}

describe('Thread', () => {
  it('puts every reply below its parent', () => {
    const thread = threadOf(comment('a'), comment('b', 'a'), comment('c'), comment('d', 'b'));
    assert.deepEqual(outline(thread), ['a', '-b', '--d', 'c']);
  });

  it('keeps a reply without a parent at the top level, with its own replies', () => {
    assert.deepEqual(outline(threadOf(comment('b', 'gone'), comment('c', 'b'))), ['b', '-c']);
  });

  it('moves a reply below its parent when the parent arrives later', () => {
    const thread = threadOf(comment('c', 'b'), comment('b', 'a'));
    assert.deepEqual(outline(thread), ['b', '-c']);
    thread.add([comment('a')]);
    assert.deepEqual(outline(thread), ['a', '-b', '--c']);
  });

  it('lists each comment of a cycle once', () => {
    const thread = threadOf(comment('a', 'c'), comment('b', 'a'), comment('c', 'b'), comment('d', 'd'));
    assert.deepEqual(outline(thread), ['a', '-b', '--c', 'd']);
  });

  it('updates a comment whose id is repeated and keeps its place', () => {
    const thread = threadOf(comment('a'), comment('b', 'a'), comment('b', null, {html: 'new'}));
    assert.deepEqual(outline(thread), ['a', '-b']);
    assert.equal(thread.get('b')?.comment.html, 'new');
  });

  it('accepts names of object properties as ids', () => {
    const thread = threadOf(
      comment('__proto__'),
      comment('constructor', '__proto__'),
      comment('toString', 'constructor'),
    );
    assert.deepEqual(outline(thread), ['__proto__', '-constructor', '--toString']);
  });

  it('sorts replies oldest first in every order', () => {
    for (const order of ['oldest', 'newest', 'replies'] as const) {
      const thread = new Thread(order);
      const early = {createdAt: '2020-01-01T00:00:00Z'};
      const late = {createdAt: '2021-01-01T00:00:00Z'};
      thread.add([comment('a'), comment('late', 'a', late), comment('early', 'a', early)]);
      assert.deepEqual(outline(thread), ['a', '-early', '-late']);
    }
  });

  it('sorts top-level comments by age or by replies, pinned comments first', () => {
    const comments = [
      comment('old', null, {createdAt: '2020-01-01T00:00:00Z', replies: 1}),
      comment('busy', null, {createdAt: '2020-01-02T00:00:00Z', replies: 9}),
      comment('new', null, {createdAt: '2020-01-03T00:00:00Z'}),
      comment('pin', null, {createdAt: '2020-01-02T12:00:00Z', pinned: true}),
    ];
    const inOrder = (order: 'oldest' | 'newest' | 'replies'): string[] => {
      const thread = new Thread(order);
      thread.add(comments);
      return outline(thread);
    };
    assert.deepEqual(inOrder('oldest'), ['pin', 'old', 'busy', 'new']);
    assert.deepEqual(inOrder('newest'), ['pin', 'new', 'busy', 'old']);
    assert.deepEqual(inOrder('replies'), ['pin', 'busy', 'old', 'new']);
  });

  it('keeps an undated comment at its place in the backend’s order', () => {
    const dated = (id: string, day: number): Comment => comment(id, null, {createdAt: `2020-01-0${day}T00:00:00Z`});
    assert.deepEqual(outline(threadOf(dated('a', 1), comment('b'), dated('c', 2))), ['a', 'b', 'c']);
    const newest = new Thread('newest');
    newest.add([dated('c', 2), comment('b'), dated('a', 1)]);
    assert.deepEqual(outline(newest), ['c', 'b', 'a']);
  });

  it('counts the loaded replies if the backend sends no count', () => {
    const thread = threadOf(comment('a'), comment('b', 'a'), comment('c', 'b'), comment('told', null, {replies: 7}));
    assert.equal(thread.get('a')?.replies, 2);
    assert.equal(thread.get('told')?.replies, 7);
  });

  it('removes a comment without replies and keeps a comment with replies', () => {
    const thread = threadOf(comment('a'), comment('b', 'a'));
    thread.remove('a');
    assert.deepEqual(outline(thread), ['a', '-b']);
    thread.remove('b');
    assert.deepEqual(outline(thread), ['a']);
    assert.equal(thread.get('a')?.replies, 0);
  });

  it('builds a chain of 100,000 replies, and a chain that arrives backwards', () => {
    const forwards = new Thread();
    forwards.add(chain(100_000).map((reply) => ({...reply, replies: 1})));
    assert.equal([...forwards.walk()].at(-1)?.depth, 99_999);
    const backwards = new Thread();
    backwards.add(chain(5_000).toReversed());
    assert.equal([...backwards.walk()].at(-1)?.depth, 4_999);
  });

  it('lists every comment exactly once for any parents and any pages', () => {
    const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', '__proto__', '');
    const comments = fc.array(fc.record({id: ids, parent: fc.option(ids)}), {maxLength: 24});
    fc.assert(
      fc.property(comments, fc.nat(24), (list, cut) => {
        const thread = new Thread();
        const all = list.map(({id, parent}) => comment(id, parent));
        thread.add(all.slice(0, cut));
        thread.add(all.slice(cut));
        const shown = [...thread.walk()].map(({comment: {id}}) => id);
        assert.deepEqual(shown.toSorted(), [...new Set(list.map(({id}) => id))].toSorted());
      }),
      {numRuns: 2000},
    );
  });
});
