// What is kept for a time only is erased when that time is over, from the first minute of a server on.

import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sql, type Kysely} from 'kysely';
import {startUpkeep} from '../../../src/server/moderation/upkeep.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import type {IdentityStore} from '../../../src/server/storage/identities/identity-store.js';
import type {Schema} from '../../../src/server/storage/database/schema.js';
import {createSqlFlood} from '../../../src/server/storage/flood/sql-flood.js';
import {createAddressSecret} from '../../../src/server/storage/requests/address-secret.js';
import {createSqlNetworks} from '../../../src/server/storage/requests/sql-networks.js';
import {createSqlRequests} from '../../../src/server/storage/requests/sql-requests.js';
import {createSqlStores} from '../../../src/server/storage/stores/sql-stores.js';
import {createServices} from '../../../src/server/threads/services.js';
import {postComment} from '../../../src/server/writing/post-comment.js';
import {DATABASES} from '../../contracts/databases.js';
import {eventually} from '../../support/eventually.js';
import {storedComment} from '../../support/stored-comment.js';
import {newComment} from '../../support/test-server.js';

const [MINUTE, DAY] = [60_000, 24 * 60 * 60_000];
const START = 20_000 * DAY;

const countRows = async (database: Kysely<Schema>, table: keyof Schema): Promise<number> => {
  const {rows} = await sql<{n: number}>`select count(*) as n from ${sql.table(table)}`.execute(database);
  return Number(rows[0]?.n);
};

for (const {name, create, skip} of DATABASES)
  describe(`What ${name} keeps for a time`, {skip}, () => {
    it('is a day for the hashes of words, and 30 days for networks', async () => {
      const database = await openDatabase(await create());
      const stores = createSqlStores(database);
      const networks = createSqlNetworks(database);
      for (const [id, at] of [
        ['old', START - 30 * DAY],
        ['new', START],
      ] as const) {
        await stores.recent.note({comment: id, words: 'w', author: 'x', at}, 0);
        await stores.store.addComments({key: '/a', title: '', url: ''}, [storedComment('/a', {id})]);
        await networks.add([{comment: id, network: '203.0.113.0/24', at}]);
      }
      const left = async () => [await countRows(database, 'recent'), await countRows(database, 'networks')];
      const leaves = async (now: number, rows: readonly [number, number]): Promise<void> => {
        const stop = startUpkeep({...stores, networks}, () => now);
        await eventually(
          async () => (String(await left()) === String(rows) ? true : null),
          `${rows.join(' and ')} are left`,
        );
        await stop();
        assert.deepEqual(await left(), rows);
      };
      await leaves(START + DAY - 1, [1, 1]);
      await leaves(START + DAY + 1, [0, 1]);
      await leaves(START + 30 * DAY + 1, [0, 0]);
      await stores.store.close();
    });

    it('is a day for accounts without comments, looked for once a day', async () => {
      const stores = createSqlStores(await openDatabase(await create()));
      let now = START;
      const account = {issuer: 'site', subject: 'a', name: 'Ana', url: null, avatar: null};
      await stores.identities.save({...account, id: 'a', createdAt: START}, ['ana']);
      let passes = 0;
      const forgetUnused: IdentityStore['forgetUnused'] = async (after, time) => {
        const last = await stores.identities.forgetUnused(after, time);
        if (last === null) passes++;
        return last;
      };
      const identities = {...stores.identities, forgetUnused};
      const stop = startUpkeep({...stores, identities}, () => now);
      await eventually(async () => passes === 1 || null, 'the first pass has ended');
      await stop();
      assert.equal((await stores.identities.find('a'))?.name, 'Ana');
      now += DAY;
      const again = startUpkeep({...stores, identities}, () => now);
      await eventually(async () => passes === 2 || null, 'the second pass has ended');
      await again();
      assert.equal(await stores.identities.find('a'), null);
      await stores.store.close();
    });

    it('is an hour for arrivals and counted requests, two days for the secret of addresses', async () => {
      const database = await openDatabase(await create());
      const flood = createSqlFlood(database);
      const requests = createSqlRequests(database);
      await flood.count(START / MINUTE, 5);
      await flood.count(START / MINUTE + 61, 1);
      assert.equal(await countRows(database, 'arrivals'), 1);
      await requests.save([{action: 'post', network: 'address x', times: [START]}], START - 1);
      await requests.save([{action: 'post', network: 'address y', times: [START + DAY]}], START + DAY - 60 * MINUTE);
      assert.equal(await countRows(database, 'requests'), 1);
      const secrets: string[] = [];
      for (const days of [0, 1, 2]) secrets.push(await createAddressSecret(database, () => START + days * DAY)());
      assert.equal(new Set(secrets).size, 3);
      assert.equal(await countRows(database, 'salts'), 2);
      await database.destroy();
    });

    it('is a day for the comparison with the same words, whether they are erased yet or not', async () => {
      const stores = createSqlStores(await openDatabase(await create()));
      let now = START;
      const services = {...createServices(stores.store, 'none', {recent: stores.recent}), now: () => now};
      const source = 'The ferry to the island leaves at nine, and it is always full.';
      const statusOf = async (author: string): Promise<number> =>
        (await postComment(newComment({source, author: {name: author}}), services, () => undefined)).status;
      assert.equal(await statusOf('Ana'), 201);
      now += DAY - 1;
      assert.equal(await statusOf('Bo'), 202);
      now += DAY + 1;
      assert.equal(await statusOf('Cem'), 201);
      await stores.store.close();
    });
  });
