// The contract tests that every PageStore must pass.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {MAX_CLAIMS, type PageStore} from '../../src/server/storage/pages/page-store.js';

interface OpenStore {
  readonly store: PageStore;
  close(): Promise<void>;
}

const TIME = 1_700_000_000_000;

/** Defines the contract tests. `open` returns an empty store; `skip` says why the tests are skipped. */
export function describePageStore(name: string, open: () => Promise<OpenStore>, skip: string | false = false): void {
  describe(`${name} as a store of claims about pages`, {skip}, () => {
    let opened: OpenStore;
    before(async () => {
      opened = await open();
    });
    after(() => opened.close());

    it('counts the requests with each title and address, the most frequent first', async () => {
      const {store} = opened;
      const [page, other] = [{title: 'Snow', url: 'https://blog.example/snow'}, {title: 'Ice', url: ''}]; // prettier-ignore
      await store.addClaim('/a', other, TIME);
      for (const at of [1, 2]) await store.addClaim('/a', page, TIME + at);
      await store.addClaim('/b', other, TIME + 3);
      const claims = await store.listClaims(['/a', '/b', '/c']);
      assert.deepEqual(claims.get('/a'), [
        {...page, requests: 2, at: TIME + 2},
        {...other, requests: 1, at: TIME},
      ]);
      assert.deepEqual(claims.get('/b'), [{...other, requests: 1, at: TIME + 3}]);
      assert.equal(claims.size, 2);
      assert.equal((await store.listClaims([])).size, 0);
    });

    it('counts requests that come at the same time', async () => {
      const {store} = opened;
      await Promise.all(Array.from({length: 20}, () => store.addClaim('/many', {title: 'One', url: ''}, TIME)));
      assert.equal((await store.listClaims(['/many'])).get('/many')?.[0]?.requests, 20);
    });

    it('keeps a few claims of a thread, and the longest of each', async () => {
      const {store} = opened;
      const long = {title: '🌻'.repeat(200), url: `https://blog.example/${'é'.repeat(1900)}`};
      const thread = '中'.repeat(666);
      await store.addClaim(thread, long, TIME);
      for (let title = 0; title < 20; title++)
        await store.addClaim(thread, {title: `T${title}`, url: ''}, TIME + title);
      await store.addClaim(thread, long, TIME + 100);
      const claims = (await store.listClaims([thread])).get(thread) ?? [];
      assert.equal(claims.length, MAX_CLAIMS);
      assert.deepEqual(claims[0], {...long, requests: 1, at: TIME + 100});
      assert.ok(claims.slice(1).every(({at}) => at >= TIME + 16));
    });
  });
}
