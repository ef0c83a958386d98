// Every query uses an index, so requests do not slow down as the store grows.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it, mock} from 'node:test';
import Database from 'libsql';
import {importThread} from '../../../src/server/transfer/import-thread.js';
import {rerender} from '../../../src/server/writing/rerender.js';
import {exportThread} from '../../../src/server/transfer/export-thread.js';
import {storedComment} from '../../support/stored-comment.js';
import {newComment, ownOf, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
let folder: string;
const statements = new Set<string>();
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  server = await startTestServer({moderation: 'first'});
  const prepare = Database.prototype.prepare;
  mock.method(Database.prototype, 'prepare', function (this: Database.Database, sql: string) {
    statements.add(sql);
    return prepare.call(this, sql);
  });
});
after(async () => {
  mock.restoreAll();
  await server.close();
  rmSync(folder, {recursive: true, force: true});
});

/** Makes every kind of request that readers, writers, moderators and the owner make. */
async function requestEverything(): Promise<void> {
  const {store} = server;
  const mine = newComment({thread: '/page', author: {name: 'Ana', email: 'ana@example.org'}});
  const own = {Authorization: `Bearer ${mine.secret}`};
  await ownOf(server.post(mine));
  await store.changeComment(mine.id, {status: 'published'});
  await ownOf(
    server.post(newComment({thread: '/page', parent: mine.id, author: {name: 'Ana', email: 'ana@example.org'}})),
  );
  const revision = ((await (await server.get('api/v1/comments?thread=/page')).json()) as {thread: {revision: string}})
    .thread.revision;
  for (const query of ['', '&order=newest', '&order=replies', `&around=${mine.id}`, `&since=${revision}`]) {
    assert.equal((await server.get(`api/v1/comments?thread=/page${query}`)).status, 200, query);
  }
  assert.equal((await server.get('api/v1/counts?thread=/page&thread=/other')).status, 200);
  assert.equal((await server.get(`api/v1/comments/${mine.id}`, {headers: own})).status, 200);
  assert.equal((await server.send('PATCH', `api/v1/comments/${mine.id}`, {source: 'other'}, own)).status, 200);
  assert.equal((await server.send('DELETE', `api/v1/comments/${mine.id}`, '', own)).status, 200);
  await store.setClosed('/page', true);
  await store.listHeld(200);
  assert.equal(await store.countHeld(), 0);
  await store.listThreads('', 1000);
  await store.addComments({key: 'old', title: '', url: ''}, [
    storedComment('old', {renderer: 0}),
    storedComment('old', {renderer: 0, source: 'differs'}),
  ]);
  await rerender(store);
  await importThread({thread: {key: 'far'}, comments: [{id: 'far-1', html: '<p>a</p>'}]}, store);
  for await (const line of exportThread(store, 'far')) assert.ok(line);
}

describe('Every query of the server', () => {
  it('uses an index', async () => {
    await requestEverything();
    const queries = [...statements].filter((sql) => /^(?:select|update|delete)/i.test(sql));
    assert.ok(queries.length >= 15, `${queries.length} queries`);
    const copy = join(folder, 'copy.db');
    await server.store.writeCopy(copy);
    const database = new Database(copy);
    const scans = queries.flatMap((sql) =>
      database
        .prepare(`EXPLAIN QUERY PLAN ${sql}`)
        .all(Array.from({length: sql.split('?').length - 1}, () => 1))
        .map((step) => (step as {detail: string}).detail)
        .filter((detail) => /^SCAN|TEMP B-TREE/.test(detail))
        .map((detail) => `${detail}: ${sql}`),
    );
    database.close();
    assert.deepEqual(scans, []);
  });
});
