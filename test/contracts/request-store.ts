// The contract tests that every RequestStore must pass.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {RequestStore} from '../../src/server/storage/requests/request-store.js';

interface OpenStore {
  readonly store: RequestStore;
  close(): Promise<void>;
}

/** Defines the contract tests. `open` returns an empty store; `skip` says why the tests are skipped. */
export function describeRequestStore(name: string, open: () => Promise<OpenStore>, skip: string | false = false): void {
  describe(`${name} as a store of rate limit counters`, {skip}, () => {
    let opened: OpenStore;
    before(async () => {
      opened = await open();
    });
    after(() => opened.close());

    it('returns the requests that were saved last, the latest last, and deletes expired ones', async () => {
      const {store} = opened;
      const [TIME, LATER] = [1_700_000_000_000, 1_700_000_000_900];
      await store.save(
        [
          {action: 'post', network: '192.0.2', times: [TIME + 10, TIME + 30]},
          {action: 'post', network: '198.51.100', times: [TIME + 20]},
          {action: 'change', network: '192.0.2', times: [TIME + 5]},
        ],
        TIME,
      );
      assert.deepEqual(await store.list(TIME + 5), [
        {action: 'post', network: '198.51.100', times: [TIME + 20]},
        {action: 'post', network: '192.0.2', times: [TIME + 10, TIME + 30]},
      ]);
      await store.save([{action: 'post', network: '192.0.2', times: [LATER]}], TIME + 5);
      assert.deepEqual(await store.list(0), [
        {action: 'post', network: '198.51.100', times: [TIME + 20]},
        {action: 'post', network: '192.0.2', times: [LATER]},
      ]);
      await store.save([], LATER);
      assert.deepEqual(await store.list(0), []);
    });

    it('changes requests one after another, however many changes there are at once', async () => {
      const {store} = opened;
      const keys = ['b', 'a', 'c'].map((network) => ({action: 'preview', network}));
      const change = (index: number): Promise<void> =>
        store.change(index % 2 === 0 ? keys : keys.toReversed(), ({times}) => [
          ...times,
          1_800_000_000_000 + times.length,
        ]);
      await Promise.all(Array.from({length: 12}, (_, index) => change(index)));
      const times = Array.from({length: 12}, (_, index) => 1_800_000_000_000 + index);
      const found = (await store.list(1_790_000_000_000)).filter(({action}) => action === 'preview');
      assert.deepEqual(found.map((each) => each.times), [times, times, times]); // prettier-ignore
      await store.change(keys.slice(0, 1), ({times: stored}) => stored.slice(0, 1));
      const changed = (await store.list(0)).find(({action, network}) => action === 'preview' && network === 'b');
      assert.deepEqual(changed?.times, [1_800_000_000_000]);
    });
  });
}
