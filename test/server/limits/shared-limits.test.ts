// Several servers count requests together.

import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {createLimits} from '../../../src/server/limits/limits.js';
import {openLimits} from '../../../src/server/limits/open-limits.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {createSqlRequests} from '../../../src/server/storage/requests/sql-requests.js';
import type {RequestStore} from '../../../src/server/storage/requests/request-store.js';
import {createPostgres, skipsPostgres} from '../../support/postgres.js';
import {newComment, startTestServer, type TestServer} from '../../support/test-server.js';

const START = 1_700_000_000_000;

describe('Rate limits of three servers on one PostgreSQL', {skip: skipsPostgres}, () => {
  let url: string;
  let stores: readonly RequestStore[];
  const closings: (() => Promise<void>)[] = [];
  before(async () => {
    url = await createPostgres();
    const databases = [await openDatabase(url), await openDatabase(url), await openDatabase(url)];
    stores = databases.map(createSqlRequests);
    closings.push(...databases.map((database) => () => database.destroy()));
  });
  after(async () => {
    for (const close of closings) await close();
  });

  const openAll = (now: () => number) => Promise.all(stores.map((store) => openLimits(store, now, () => 'secret')));

  it('allow as many requests as one server does, however they are spread', async () => {
    let time = START;
    const servers = await openAll(() => time);
    const one = createLimits(() => time);
    for (let round = 0; round < 12; round++) {
      const network = `192.0.2.${round % 2}`;
      const burst = 1 + ((round * 7) % 30);
      const waits = await Promise.all(
        Array.from({length: burst}, async (_, index) => servers[index % servers.length]?.limits.post.take(network)),
      );
      const expected = Array.from({length: burst}, () => one.post.take(network));
      assert.equal(waits.filter((wait) => wait === 0).length, expected.filter((wait) => wait === 0).length);
      assert.deepEqual(new Set(waits.filter((wait) => wait !== 0)), new Set(expected.filter((wait) => wait !== 0)));
      time += 9_000 * (round % 4);
    }
  });

  it('count each action and network separately, and survive the end of a server', async () => {
    const [first, second] = await openAll(() => START);
    assert.ok(first && second);
    for (let request = 0; request < 30; request++) assert.equal(await first.limits.change.take('203.0.113'), 0);
    await first.save();
    assert.ok((await second.limits.change.take('203.0.113')) > 0);
    assert.equal(await second.limits.change.take('203.0.114'), 0);
    assert.equal(await second.limits.preview.take('203.0.113'), 0);
  });

  it('delete expired counters', async () => {
    let time = START;
    const [server] = await openAll(() => time);
    await server?.limits.post.take('198.51.100');
    time += 3_700_000;
    for (let request = 0; request < 3; request++) await server?.limits.post.take(`198.51.${request}`);
    for (;;) if ((await stores[0]?.list(0))?.every(({network}) => network !== '198.51.100')) break;
  });

  it('refuse the eleventh comment of a minute at any server', async () => {
    const servers: TestServer[] = [];
    for (let server = 0; server < 3; server++) {
      servers.push(await startTestServer({database: url, rateLimit: true}));
    }
    closings.push(...servers.map((server) => () => server.close()));
    const statuses = await Promise.all(
      Array.from({length: 45}, async (_, index) => (await servers[index % 3]?.post(newComment()))?.status),
    );
    assert.equal(statuses.filter((status) => status === 201).length, 10);
    assert.equal(statuses.filter((status) => status === 429).length, 35);
  });
});
