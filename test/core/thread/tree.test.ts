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

  it('keeps a reply whose parent is missing, at the top level, with its own replies', () => {
    assert.deepEqual(outline(threadOf(comment('b', 'gone'), comment('c', 'b'))), ['b', '-c']);
  });

  it('moves a reply below its parent when the parent comes later', () => {
    const thread = threadOf(comment('c', 'b'), comment('b', 'a'));
    assert.deepEqual(outline(thread), ['b', '-c']);
    thread.add([comment('a')]);
    assert.deepEqual(outline(thread), ['a', '-b', '--c']);
  });

  it('shows each comment of a loop once', () => {
    const thread = threadOf(comment('a', 'c'), comment('b', 'a'), comment('c', 'b'), comment('d', 'd'));
    assert.deepEqual(outline(thread), ['a', '-b', '--c', 'd']);
  });

  it('takes a repeated id as news about the comment it names, which keeps its place', () => {
    const thread = threadOf(comment('a'), comment('b', 'a'), comment('b', null, {html: 'new'}));
    assert.deepEqual(outline(thread), ['a', '-b']);
    assert.equal(thread.get('b')?.comment.html, 'new');
  });

  it('treats ids that are names of object properties as any other', () => {
    const thread = threadOf(
      comment('__proto__'),
      comment('constructor', '__proto__'),
      comment('toString', 'constructor'),
    );
    assert.deepEqual(outline(thread), ['__proto__', '-constructor', '--toString']);
  });

  it('stands replies oldest first, in every order of the thread', () => {
    for (const order of ['oldest', 'newest', 'replies'] as const) {
      const thread = new Thread(order);
      const early = {createdAt: '2020-01-01T00:00:00Z'};
      const late = {createdAt: '2021-01-01T00:00:00Z'};
      thread.add([comment('a'), comment('late', 'a', late), comment('early', 'a', early)]);
      assert.deepEqual(outline(thread), ['a', '-early', '-late']);
    }
  });

  it('orders the top level by age or by replies, pinned ones first', () => {
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

  it('leaves an undated comment where its backend put it', () => {
    const dated = (id: string, day: number): Comment => comment(id, null, {createdAt: `2020-01-0${day}T00:00:00Z`});
    assert.deepEqual(outline(threadOf(dated('a', 1), comment('b'), dated('c', 2))), ['a', 'b', 'c']);
    const newest = new Thread('newest');
    newest.add([dated('c', 2), comment('b'), dated('a', 1)]);
    assert.deepEqual(outline(newest), ['c', 'b', 'a']);
  });

  it('counts the replies that have loaded where the backend does not say how many there are', () => {
    const thread = threadOf(comment('a'), comment('b', 'a'), comment('c', 'b'), comment('told', null, {replies: 7}));
    assert.equal(thread.get('a')?.replies, 2);
    assert.equal(thread.get('told')?.replies, 7);
  });

  it('takes out a comment without replies, and keeps one that has some', () => {
    const thread = threadOf(comment('a'), comment('b', 'a'));
    thread.remove('a');
    assert.deepEqual(outline(thread), ['a', '-b']);
    thread.remove('b');
    assert.deepEqual(outline(thread), ['a']);
    assert.equal(thread.get('a')?.replies, 0);
  });

  it('threads a chain of 100,000 replies, and one that arrives backwards', () => {
    const forwards = new Thread();
    forwards.add(chain(100_000).map((reply) => ({...reply, replies: 1})));
    assert.equal([...forwards.walk()].at(-1)?.depth, 99_999);
    const backwards = new Thread();
    backwards.add(chain(5_000).toReversed());
    assert.equal([...backwards.walk()].at(-1)?.depth, 4_999);
  });

  it('shows every comment exactly once, whatever the parents are and however the pages are cut', () => {
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
