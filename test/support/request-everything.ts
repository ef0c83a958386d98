import assert from 'node:assert/strict';
import {readAccess} from '../../src/server/admin/access-file.js';
import {exportThread} from '../../src/server/transfer/export-thread.js';
import {importThread} from '../../src/server/transfer/import-thread.js';
import {rerender} from '../../src/server/writing/rerender.js';
import {storedComment} from './stored-comment.js';
import {newComment, ownOf, type TestServer} from './test-server.js';

/** Makes every kind of request that moderators make, and reports comments. */
async function moderateEverything(server: TestServer): Promise<void> {
  // Commands open PostgreSQL themselves: see `test/contracts/queue.ts`.
  const {token} = readAccess(server.file) ?? {};
  if (token === undefined) return;
  const own = {Authorization: `Bearer ${token}`};
  const path = (name: string): string => `api/v1/moderation/${name}`;
  const [one, two] = [newComment({thread: '/moderated'}), newComment({thread: '/moderated'})];
  for (const comment of [one, two]) {
    assert.ok((await server.post(comment)).ok);
    await server.store.changeComment(comment.id, {status: 'published'});
    const flag = {reason: 'spam', words: 'Look.', secret: comment.secret};
    for (const repeat of ['first', 'again'])
      assert.equal((await server.send('POST', `api/v1/comments/${comment.id}/flags`, flag)).status, 204, repeat);
  }
  await server.send('POST', `api/v1/comments/${one.id}/votes`, {up: true, secret: one.secret});
  const find = async (id: string) =>
    (await (await server.get(path(`comments/${id}`), {headers: own})).json()) as {version: number};
  const post = async (name: string, body: unknown): Promise<string> => {
    const response = await server.send('POST', path(name), body, own);
    assert.ok(response.ok, `${name} ${response.status}`);
    return ((await response.json()) as {id: string}).id;
  };
  for (const action of ['approve', 'pin', 'unpin', 'edit', 'dismiss', 'reject', 'spam', 'delete'] as const) {
    const comments = [{id: one.id, version: (await find(one.id)).version}];
    const id = newComment().id;
    await post('decisions', {
      id,
      action,
      comments,
      ...(action === 'edit' && {source: 'Better *words*', note: 'Clear.'}),
    });
    await post(`decisions/${id}/undo`, {});
  }
  await post(`comments/${two.id}/badge`, {badge: 'author', given: true});
  for (const tab of ['waiting', 'flagged', 'published', 'rejected', 'deleted'])
    for (const query of ['', '&thread=/moderated', '&author=Ana', '&words=words', '&order=oldest'])
      assert.equal((await server.get(path(`comments?tab=${tab}${query}`), {headers: own})).status, 200, tab + query);
  for (const name of [
    'record',
    'record?by=x',
    'record?action=edit',
    `record?comment=${one.id}`,
    'record?thread=/moderated',
    'threads',
    'threads?words=page',
    'site',
  ])
    assert.equal((await server.get(path(name), {headers: own})).status, 200, name);
  for (const body of [
    {action: 'close', key: '/moderated'},
    {action: 'rename', key: '/moderated', to: '/renamed'},
    {action: 'merge', key: '/moderated', to: '/page'},
  ])
    await post(`decisions/${await post('threads', body)}/undo`, {});
}

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
  const signedIn = {Authorization: 'Bearer oidc.unknown'};
  assert.equal((await server.get('api/v1/identity', {headers: signedIn})).status, 401);
  assert.equal((await server.send('DELETE', 'api/v1/identity', '', signedIn)).status, 200);
  await store.setClosed('/page', true);
  await store.listHeld(200);
  await store.listThreads('', 1000);
  await store.addComments({key: 'old', title: '', url: ''}, [
    storedComment('old', {renderer: 0}),
    storedComment('old', {renderer: 0, source: 'differs'}),
  ]);
  await rerender(store);
  await moderateEverything(server);
  await importThread({thread: {key: 'far'}, comments: [{id: 'far-1', html: '<p>a</p>'}]}, store);
  for await (const line of exportThread(store, 'far')) assert.ok(line);
}
