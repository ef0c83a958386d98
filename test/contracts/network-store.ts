// The contract tests that every NetworkStore must pass.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {CommentStore} from '../../src/server/storage/comment-store.js';
import type {NetworkStore} from '../../src/server/storage/requests/network-store.js';
import {storedComment} from '../support/stored-comment.js';

interface OpenStore {
  readonly store: NetworkStore;
  readonly comments: CommentStore;
}

const TIME = 1_700_000_000_000;

/** Defines the contract tests. `open` returns an empty store; `skip` says why the tests are skipped. */
export function describeNetworkStore(name: string, open: () => Promise<OpenStore>, skip: string | false = false): void {
  describe(`${name} as a store of networks of comments`, {skip}, () => {
    let store: NetworkStore;
    let comments: CommentStore;
    before(async () => ({store, comments} = await open()));
    after(() => comments.close());

    const addComment = async (): Promise<string> => {
      const comment = storedComment('networks');
      await comments.addComments({key: 'networks', title: '', url: ''}, [comment]);
      return comment.id;
    };
    const network = (comment: string, at = TIME, cidr = '198.51.100.0/24') => ({comment, network: cidr, at});

    it('returns the network of a comment, which does not change', async () => {
      const [first, second] = [await addComment(), await addComment()];
      await store.add([network(first), network(second, TIME, '2001:db8:7::/48')]);
      await store.add([network(first, TIME + 1, '203.0.113.0/24')]);
      assert.equal(await store.find(first), '198.51.100.0/24');
      assert.equal(await store.find(second), '2001:db8:7::/48');
      assert.equal(await store.find(await addComment()), null);
    });

    it('keeps none of a comment that is deleted, or was before it came', async () => {
      const [first, second] = [await addComment(), await addComment()];
      await store.add([network(first)]);
      for (const id of [first, second]) await comments.changeComment(id, {status: 'deleted'});
      await store.add([network(second), network('unknown')]);
      for (const id of [first, second, 'unknown']) assert.equal(await store.find(id), null, id);
    });

    it('erases those that are old, and says how many', async () => {
      const [old, recent] = [await addComment(), await addComment()];
      await store.add([network(old, TIME - 10), network(recent, TIME + 10)]);
      assert.equal(await store.erase(TIME - 10), 1);
      assert.equal(await store.find(old), null);
      assert.equal(await store.find(recent), '198.51.100.0/24');
      assert.equal(await store.erase(TIME - 10), 0);
    });
  });
}
