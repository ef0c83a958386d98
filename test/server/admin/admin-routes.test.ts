import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import type {Kysely} from 'kysely';
import {createAdmin} from '../../../src/server/admin/admin-routes.js';
import {toResponse} from '../../../src/server/http/problem.js';
import type {CommentStore} from '../../../src/server/storage/comment-store.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import type {Schema} from '../../../src/server/storage/database/schema.js';
import {createSqlStores} from '../../../src/server/storage/stores/sql-stores.js';
import {createServices} from '../../../src/server/threads/services.js';
import {storedComment} from '../../support/stored-comment.js';

let folder: string;
let database: Kysely<Schema>;
let store: CommentStore;
let request: (method: string, path: string, body?: string, type?: string) => Promise<Response>;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  database = await openDatabase(join(folder, 'a.db'));
  const stores = createSqlStores(database);
  ({store} = stores);
  const services = createServices(store, 'none');
  const admin = createAdmin({services, decisions: stores.decisions, token: 'token', file: join(folder, 'a.db')});
  admin.onError((error) => toResponse(error));
  request = async (method, path, body, type = 'application/json') => {
    const headers = {Authorization: 'Bearer token', 'Content-Type': type};
    return admin.request(path, {method, headers, ...(body !== undefined && {body})}, {network: '', isLocal: true});
  };
});
afterEach(async () => {
  await store.close();
  rmSync(folder, {recursive: true, force: true});
});

const add = (key: string, ...comments: ReturnType<typeof storedComment>[]): Promise<void> =>
  store.addComments({key, title: '', url: ''}, comments);
describe('The routes of the owner', () => {
  it('send a backup and delete its file', async () => {
    const response = await request('POST', '/backup');
    assert.equal(response.headers.get('Content-Type'), 'application/vnd.sqlite3');
    assert.match(Buffer.from(await response.arrayBuffer()).toString('latin1'), /^SQLite format 3/);
    assert.ok(!existsSync(join(folder, 'a.db.copy')));
  });

  it('list the threads after a key, in pages of 1,000', async () => {
    const keys = Array.from({length: 1001}, (_, index) => `t${String(index).padStart(4, '0')}`);
    const row = {title: '', url: '', closed: 0, revision: 1, epoch: 'e', count: 0, echoes: 0, positions: 0};
    await database.insertInto('threads').values(keys.map((key) => ({key, ...row}))).execute(); // prettier-ignore
    const list = async (query: string): Promise<unknown> => (await request('GET', `/threads${query}`)).json();
    assert.deepEqual(await list(''), keys.slice(0, 1000));
    assert.deepEqual(await list('?after=t0999'), ['t1000']);
    assert.deepEqual(await list('?after=t1000'), []);
  });

  it('send and take a thread', async () => {
    await add('/page', storedComment('/page', {id: 'c'}));
    const lines = (await (await request('GET', '/thread?key=/page')).text()).trimEnd().split('\n');
    assert.deepEqual(lines.map((line) => (JSON.parse(line) as {key?: string; id?: string}).key ?? 'c'), ['/page', 'c']); // prettier-ignore
    assert.equal(await (await request('GET', '/thread')).text(), '');
    const take = (body: unknown, query = ''): Promise<Response> =>
      request('POST', `/thread${query}`, typeof body === 'string' ? body : JSON.stringify(body));
    assert.deepEqual(await (await take({thread: {key: 'b'}, comments: [{id: 'd', source: 'Words.'}, {}]})).json(), {
      thread: 'b',
      added: 1,
      known: 0,
      refused: ['comments[1].id is missing.'],
    });
    const later = (await (await take({thread: {key: 'b'}, comments: [{}]}, '?first=7')).json()) as {refused: unknown};
    assert.deepEqual(later.refused, ['comments[7].id is missing.']);
    const nested = (depth: number): string =>
      `{"thread":{"key":"b"},"comments":[],"x":${'['.repeat(depth - 1)}${']'.repeat(depth - 1)}}`;
    assert.equal((await take(nested(16))).status, 200);
    assert.equal((await take(nested(17))).status, 400);
    // 64 KB is the maximum of other requests, and 64 MB of this one.
    const [large, tooLarge] = [64 * 1024 * 1024, 64 * 1024 * 1024 + 1].map((size) => nested(2).padEnd(size));
    assert.equal((await take(large)).status, 200);
    assert.equal((await take(tooLarge)).status, 413);
  });
});
