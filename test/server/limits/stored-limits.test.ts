import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import type {Kysely} from 'kysely';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {storeLimits} from '../../../src/server/limits/stored-limits.js';
import {createSqlRequests} from '../../../src/server/storage/requests/sql-requests.js';
import {createLimits, type Limits} from '../../../src/server/limits/limits.js';
import type {Schema} from '../../../src/server/storage/database/schema.js';
import {newComment, startTestServer} from '../../support/test-server.js';

let folder: string;
let database: Kysely<Schema>;
let time: number;
const now = (): number => time;
beforeEach(async () => {
  time = 1_700_000_000_000;
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  database = await openDatabase(join(folder, 'a.db'));
});
afterEach(async () => {
  mock.timers.reset();
  await database.destroy();
  rmSync(folder, {recursive: true, force: true});
});

const useUpPosts = (limits: Limits): void => {
  while (limits.post.take('192.0.2') === 0);
};
const countRows = async (): Promise<number> => (await database.selectFrom('requests').selectAll().execute()).length;

describe('Rate limits', () => {
  it('have the same counters after a restart, for each network and action', async () => {
    const before = createLimits(now);
    const stored = await storeLimits(before, createSqlRequests(database), now);
    useUpPosts(before);
    time += 20_000;
    await stored.save();
    const after = createLimits(now);
    await storeLimits(after, createSqlRequests(database), now);
    assert.equal(after.post.take('192.0.2'), 40);
    assert.equal(after.post.take('198.51.100'), 0);
    assert.equal(after.change.take('192.0.2'), 0);
    time += 40_000;
    assert.equal(after.post.take('192.0.2'), 0);
  });

  it('are saved together within a second, and not at all without requests', async () => {
    mock.timers.enable({apis: ['setTimeout']});
    const limits = createLimits(now);
    const transactions = mock.method(database, 'transaction');
    await storeLimits(limits, createSqlRequests(database), now);
    for (let network = 0; network < 100; network++) limits.preview.take(`192.0.${network}`);
    assert.equal(transactions.mock.callCount(), 0);
    mock.timers.tick(1000);
    while ((await countRows()) === 0);
    assert.equal(await countRows(), 100);
    mock.timers.tick(60_000);
    assert.equal(transactions.mock.callCount(), 1);
  });

  it('delete a network after an hour', async () => {
    const limits = createLimits(now);
    const stored = await storeLimits(limits, createSqlRequests(database), now);
    useUpPosts(limits);
    await stored.save();
    time += 3_600_000;
    limits.post.take('198.51.100');
    await stored.save();
    const rows = await database.selectFrom('requests').select('network').execute();
    assert.deepEqual(rows, [{network: '198.51.100'}]);
  });

  it('survive a restart of the server', async () => {
    const options = {rateLimit: true, database: join(folder, 'b.db')};
    const first = await startTestServer(options);
    while ((await first.post(newComment())).status !== 429);
    await first.close();
    const second = await startTestServer(options);
    assert.equal((await second.post(newComment())).status, 429);
    await second.close();
  });
});
