// The contract tests of changes that run at the same time, which every CommentStore must pass.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {CommentStore} from '../../src/server/storage/comment-store.js';
import {readThread} from '../support/read-thread.js';
import {storedComment} from '../support/stored-comment.js';

const THREADS = ['one', 'two', 'three'];
const infoOf = (key: string) => ({key, title: '', url: ''});

/**
 * Defines the contract tests.
 *
 * @param open Returns stores of one empty database: one, or several where the database allows it.
 */
export function describeConcurrentChanges(
  name: string,
  open: () => Promise<readonly CommentStore[]>,
  skip: string | false = false,
): void {
  describe(`${name} with many changes at the same time`, {skip}, () => {
    let stores: readonly CommentStore[];
    let first: CommentStore;
    /** Alternates between the stores. */
    let turn = 0;
    const next = (): CommentStore => stores[turn++ % stores.length] ?? first;
    before(async () => {
      stores = await open();
      const [one] = stores;
      assert.ok(one);
      first = one;
    });
    after(async () => {
      for (const store of stores) await store.close();
    });

    it('stores all of them once, with every revision of a thread once, and tells of them in that order', async () => {
      const told = stores.map((store) => {
        const revisions = new Map<string, number[]>();
        store.onChange(({key, revision}) => revisions.set(key, [...(revisions.get(key) ?? []), revision]));
        return revisions;
      });
      const comments = Array.from({length: 90}, (_, index) =>
        storedComment(THREADS[index % THREADS.length] ?? '', {id: `added-${index}`, source: `source ${index}`}),
      );
      await Promise.all(comments.map((comment) => next().addComments(infoOf(comment.thread), [comment])));
      await Promise.all(comments.map(({id}, index) => next().changeComment(id, {html: `<p>${index}</p>`})));
      for (const key of THREADS) {
        const {thread, comments: found = []} = (await readThread(first, key)) ?? {};
        const expected = comments.filter((comment) => comment.thread === key).map(({id}) => id);
        assert.deepEqual(found.map(({id}) => id).toSorted(), expected.toSorted());
        assert.equal(thread?.revision, 60);
        assert.equal(thread?.count, 30);
        assert.equal(new Set(found.map(({changed}) => changed)).size, 30);
        const revisions = told.map((each) => each.get(key) ?? []);
        for (const each of revisions)
          assert.deepEqual(
            each,
            each.toSorted((a, b) => a - b),
          );
        assert.deepEqual(revisions.flat().toSorted((a, b) => a - b), Array.from({length: 60}, (_, index) => index + 1)); // prettier-ignore
      }
    });

    it('stores one of several comments with the same id', async () => {
      const same = Array.from({length: 12}, (_, index) => storedComment('same', {id: 'same', source: `${index}`}));
      const results = await Promise.allSettled(same.map((comment) => next().addComments(infoOf('same'), [comment])));
      assert.equal(results.filter(({status}) => status === 'fulfilled').length, 1);
      assert.equal((await readThread(first, 'same'))?.comments.length, 1);
      assert.equal((await first.findThread('same'))?.revision, 1);
    });

    it('keeps every field that different changes of one comment set, and the counts', async () => {
      const {id} = storedComment('fields', {id: 'fields'});
      await first.addComments(infoOf('fields'), [storedComment('fields', {id})]);
      const statuses = ['held', 'published', 'rejected'] as const;
      for (let round = 0; round < 10; round++) {
        await Promise.all([
          next().changeComment(id, {pinned: round % 2 === 0}),
          next().changeComment(id, {source: `source ${round}`}),
          next().changeComment(id, {editNote: {by: 'Ana', reason: `${round}`}}),
          next().changeComment(id, {status: statuses[round % 3] ?? 'held'}),
          next().setClosed('fields', round % 2 === 0),
        ]);
        const comment = await first.findComment(id);
        assert.deepEqual(
          [comment?.pinned, comment?.source, comment?.editNote?.reason, comment?.status],
          [round % 2 === 0, `source ${round}`, `${round}`, statuses[round % 3]],
        );
        const thread = await first.findThread('fields');
        assert.equal(thread?.count, comment?.status === 'published' ? 1 : 0);
        assert.equal(thread?.closed, round % 2 === 0);
      }
    });

    it('re-renders comments of many threads while they change, and neither loses a change nor waits forever', async () => {
      const keys = Array.from({length: 8}, (_, index) => `render ${index}`);
      const old = keys.map((key) => storedComment(key, {id: key, renderer: 0}));
      for (const comment of old) await first.addComments(infoOf(comment.thread), [comment]);
      const rendered = old.map(({id, thread, source}) => ({id, thread, source, html: '<p>anew</p>'}));
      await Promise.all([
        next().saveRendered(1, rendered),
        next().saveRendered(1, rendered.toReversed()),
        ...keys.map((id) => next().changeComment(id, {pinned: true})),
        ...keys.map((key) => next().setClosed(key, true)),
      ]);
      for (const key of keys) {
        const {thread, comments = []} = (await readThread(first, key)) ?? {};
        assert.deepEqual(comments.map(({html, pinned, renderer}) => [html, pinned, renderer]), [['<p>anew</p>', true, 1]]); // prettier-ignore
        assert.equal(thread?.revision, 4);
      }
    });
  });
}
