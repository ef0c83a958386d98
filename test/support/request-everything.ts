import assert from 'node:assert/strict';
import {exportThread} from '../../src/server/transfer/export-thread.js';
import {importThread} from '../../src/server/transfer/import-thread.js';
import {rerender} from '../../src/server/writing/rerender.js';
import {storedComment} from './stored-comment.js';
import {newComment, ownOf, type TestServer} from './test-server.js';

/** Makes every kind of request that readers, writers, moderators and the owner make. */
export async function requestEverything(server: TestServer): Promise<void> {
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
  await store.listThreads('', 1000);
  await store.addComments({key: 'old', title: '', url: ''}, [
    storedComment('old', {renderer: 0}),
    storedComment('old', {renderer: 0, source: 'differs'}),
  ]);
  await rerender(store);
  await importThread({thread: {key: 'far'}, comments: [{id: 'far-1', html: '<p>a</p>'}]}, store);
  for await (const line of exportThread(store, 'far')) assert.ok(line);
}
