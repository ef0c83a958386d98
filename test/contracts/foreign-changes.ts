// The contract tests of changes by other servers, which every CommentStore must pass.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {CommentStore, ThreadRevision} from '../../src/server/storage/comment-store.js';
import {eventually} from '../support/eventually.js';
import {storedComment} from '../support/stored-comment.js';

const infoOf = (key: string) => ({key, title: '', url: ''});

/**
 * Defines the contract tests.
 *
 * @param open Returns stores of one empty database: one, or several where the database allows it.
 */
export function describeForeignChanges(
  name: string,
  open: () => Promise<readonly CommentStore[]>,
  skip: string | false = false,
): void {
  describe(`${name} and changes of other servers`, {skip}, () => {
    let stores: readonly CommentStore[];
    let first: CommentStore;
    const told = new Map<CommentStore, ThreadRevision[]>();
    before(async () => {
      stores = await open();
      const [one] = stores;
      assert.ok(one);
      first = one;
      for (const store of stores) {
        const heard: ThreadRevision[] = [];
        told.set(store, heard);
        store.onForeignChange((thread) => heard.push(thread));
        await eventually(async () => store.isInformed || null, 'the store hears of changes');
      }
    });
    after(async () => {
      for (const store of stores) await store.close();
    });

    /** What a store heard of a thread. */
    const heardBy = (store: CommentStore, key: string): readonly number[] =>
      (told.get(store) ?? []).filter((thread) => thread.key === key).map(({revision}) => revision);

    it('tells the others of each new revision, in order', async () => {
      const key = "one 🌻 'two'\n three";
      const comment = storedComment(key);
      await first.addComments(infoOf(key), [comment]);
      await first.changeComment(comment.id, {pinned: true});
      await first.setClosed(key, true);
      const [others, expected] = [stores.filter((store) => store !== first), [1, 2, 3]];
      for (const store of others)
        await eventually(async () => (heardBy(store, key).length === 3 ? true : null), 'the other store hears of all');
      for (const store of others) assert.deepEqual(heardBy(store, key), expected);
      const epoch = (await first.findThread(key))?.epoch;
      assert.ok(others.flatMap((store) => told.get(store) ?? []).every((thread) => thread.epoch === epoch));
      // A change of each other store shows that the first has heard everything before it.
      for (const store of others) await store.setClosed(key, false);
      const later = others.map((_, index) => 4 + index);
      // It may be told of its own changes too, but never out of order.
      const hasHeard = (): boolean => later.every((revision) => heardBy(first, key).includes(revision));
      await eventually(async () => hasHeard() || null, 'the first hears of the others');
      assert.deepEqual(heardBy(first, key), heardBy(first, key).toSorted((a, b) => a - b)); // prettier-ignore
    });

    it('tells of nothing that is not committed or changes no revision', async () => {
      const [comment, end] = [storedComment('quiet', {renderer: 0}), 'end'];
      await first.addComments(infoOf('quiet'), [comment]);
      await assert.rejects(first.addComments(infoOf('quiet'), [storedComment('quiet'), comment]));
      await first.saveRendered(1, [comment]);
      await first.changeComment('nobody', {pinned: true});
      await first.addComments(infoOf(end), [storedComment(end)]);
      for (const store of stores.filter((each) => each !== first)) {
        await eventually(
          async () => (heardBy(store, end).length > 0 ? true : null),
          'the other store hears of the end',
        );
        assert.deepEqual(heardBy(store, 'quiet'), [1]);
      }
    });

    it('takes the longest key, and a comment of any size', async () => {
      const key = 'ü'.repeat(1000);
      await first.addComments(infoOf(key), [storedComment(key, {html: 'x'.repeat(100_000)})]);
      for (const store of stores.filter((each) => each !== first))
        await eventually(async () => (heardBy(store, key).length > 0 ? true : null), 'the other store hears of it');
    });

    it('returns what is newer than a known state', async () => {
      const key = 'newer';
      const [held, shown, late] = [storedComment(key, {status: 'held'}), storedComment(key), storedComment(key)];
      const ids = async (revision: number, count: number): Promise<readonly string[] | undefined> =>
        (await first.readChanges(key, {revision, count}, 100))?.comments.map(({id}) => id);
      assert.equal(await first.readChanges('nowhere', {revision: 0, count: 0}, 100), null);
      for (const comment of [held, shown, late]) await first.addComments(infoOf(key), [comment]);
      assert.deepEqual(await ids(0, 0), [held.id, shown.id, late.id]);
      assert.deepEqual(await ids(2, 2), [late.id]);
      assert.deepEqual(await ids(3, 3), []);
      await first.changeComment(held.id, {source: 'a held comment changes for nobody'});
      assert.deepEqual(await ids(3, 3), []);
      await first.changeComment(held.id, {status: 'published'});
      assert.deepEqual(await ids(4, 3), [held.id]);
      await first.changeComment(shown.id, {status: 'deleted'});
      const changes = await first.readChanges(key, {revision: 3, count: 3}, 100);
      assert.deepEqual(changes?.thread, await first.findThread(key));
      assert.deepEqual(changes?.comments.map(({id, changed}) => [id, changed]), [[held.id, 5], [shown.id, 6]]); // prettier-ignore
      assert.deepEqual(changes?.comments[1], await first.findComment(shown.id));
      await first.setClosed(key, true);
      assert.deepEqual((await first.readChanges(key, {revision: 6, count: 3}, 100))?.comments, []);
      assert.equal((await first.readChanges(key, {revision: 6, count: 3}, 100))?.thread.closed, true);
      assert.equal(await first.readChanges(key, {revision: 0, count: 0}, 3), null);
    });

    it('returns one state, however many changes are made meanwhile', async () => {
      const key = 'state';
      await first.addComments(infoOf(key), [storedComment(key)]);
      let isEnough = false;
      const writing = stores.map(async (store) => {
        while (!isEnough) await store.addComments(infoOf(key), [storedComment(key)]);
      });
      for (let round = 0; round < 30; round++) {
        const changes = await first.readChanges(key, {revision: 0, count: 0}, 10_000);
        assert.equal(changes?.comments.length, changes?.thread.count);
        assert.deepEqual(changes?.comments.map(({changed}) => changed), changes?.comments.map((_, index) => index + 1)); // prettier-ignore
        assert.equal(changes?.thread.revision, changes?.thread.count);
      }
      isEnough = true;
      await Promise.all(writing);
    });
  });
}
