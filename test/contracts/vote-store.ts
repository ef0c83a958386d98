// The contract tests of the store of votes, which every implementation must pass.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Stores} from '../../src/server/storage/stores/sql-stores.js';
import {storedComment} from '../support/stored-comment.js';

/** Defines the contract tests. @param open Returns the stores of an empty database. */
export function describeVoteStore(name: string, open: () => Promise<Stores>, skip: string | false = false): void {
  describe(`${name} and votes`, {skip}, () => {
    let stores: Stores;
    before(async () => {
      stores = await open();
    });
    after(() => stores.store.close());

    const add = async (thread: string, rest: Parameters<typeof storedComment>[1] = {}): Promise<string> => {
      const comment = storedComment(thread, rest);
      await stores.store.addComments({key: thread, title: '', url: ''}, [comment]);
      return comment.id;
    };
    const vote = (comment: string, voter: string, isUp = true): Promise<number | null> =>
      stores.votes.vote({comment, voter, isUp, at: 1});

    it('counts one vote of each voter, until it is taken back', async () => {
      const [id, other] = [await add('count'), await add('count')];
      assert.equal(await vote(id, 'a'), 1);
      assert.equal(await vote(id, 'a'), 1);
      assert.equal(await vote(id, 'b'), 2);
      assert.equal(await vote(other, 'a'), 1);
      assert.equal(await vote(id, 'a', false), 1);
      assert.equal(await vote(id, 'a', false), 1);
      assert.equal(await vote(id, 'c', false), 1);
      assert.equal(await vote(id, 'a'), 2);
      assert.equal((await stores.store.findComment(id))?.votes, 2);
      assert.equal((await stores.store.findComment(other))?.votes, 1);
    });

    it('changes the revision with each vote that changes something, and tells listeners', async () => {
      const id = await add('tell');
      const told: unknown[] = [];
      stores.store.onChange(({revision, count}, [comment]) =>
        told.push([revision, count, comment?.id, comment?.votes, comment?.changed]),
      );
      for (const isUp of [true, true, false, false]) await vote(id, 'a', isUp);
      assert.deepEqual(told, [
        [2, 1, id, 1, 2],
        [3, 1, id, 0, 3],
      ]);
      assert.equal((await stores.store.findThread('tell'))?.revision, 3);
      const changes = await stores.store.readChanges('tell', {revision: 1, count: 1}, 10);
      assert.deepEqual(changes?.comments.map((each) => [each.id, each.votes ?? 0]), [[id, 0]]); // prettier-ignore
    });

    it('counts no vote for what is not published', async () => {
      assert.equal(await vote('nobody', 'a'), null);
      for (const status of ['held', 'rejected', 'spam', 'deleted'] as const) {
        const id = await add('hidden', {status});
        assert.equal(await vote(id, 'a'), null, status);
        assert.equal((await stores.store.findComment(id))?.votes ?? 0, 0);
      }
    });

    it('keeps the votes of a comment that is edited or held for a while', async () => {
      const id = await add('kept');
      await vote(id, 'a');
      await stores.store.changeComment(id, {html: '<p>New</p>', source: 'New'});
      await stores.store.changeComment(id, {status: 'held'});
      assert.equal(await vote(id, 'b'), null);
      await stores.store.changeComment(id, {status: 'published'});
      assert.equal(await vote(id, 'b'), 2);
    });

    it('counts votes that arrive at the same time', async () => {
      const ids = [await add('busy'), await add('busy')];
      const voters = Array.from({length: 20}, (_, index) => `voter ${index}`);
      await Promise.all(voters.flatMap((voter) => ids.flatMap((id) => [vote(id, voter), vote(id, voter)])));
      await Promise.all(voters.slice(5).flatMap((voter) => ids.map((id) => vote(id, voter, false))));
      for (const id of ids) assert.equal((await stores.store.findComment(id))?.votes, 5);
      assert.equal((await stores.store.findThread('busy'))?.revision, 2 + 40 + 30);
    });
  });
}
