import assert from 'node:assert/strict';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createApp} from '../../../src/server/app/app.js';
import {LoadShedder} from '../../../src/server/limits/load-shedding.js';
import {Lifecycle} from '../../../src/server/operations/lifecycle.js';
import {RevisionStreams} from '../../../src/server/live/revision-streams.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {createServices} from '../../../src/server/threads/services.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import type {CommentStore} from '../../../src/server/storage/comment-store.js';
import {moderatorServices} from '../../support/moderator-services.js';
import {newComment, SITE} from '../../support/test-server.js';

const TOKEN = 'the-token-of-the-moderator';
const HERE = {network: '127.0.0', address: '127.0.0.1', isLocal: true};
const ELSEWHERE = {network: '192.0.2', address: '192.0.2.1', isLocal: false};

let folder: string;
let store: CommentStore;
let app: ReturnType<typeof createApp>['routes'];
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  const database = await openDatabase(join(folder, 'comments.db'));
  store = createSqlStore(database);
  const services = createServices(store, 'none');
  app = createApp({
    services,
    allowsOrigin: () => true,
    limits: null,
    gate: new LoadShedder(),
    scripts: folder,
    file: join(folder, 'a.db'),
    adminToken: TOKEN,
    moderators: moderatorServices(database),
    streams: new RevisionStreams(new Lifecycle()),
    checkReadiness: () => Promise.resolve(),
  }).routes;
});
after(async () => {
  await store.close();
  rmSync(folder, {recursive: true, force: true});
});

const request = async (path: string, token: string | null, peer = HERE, init: RequestInit = {}): Promise<Response> =>
  app.request(`/admin/v1/${path}`, {...init, headers: token === null ? {} : {Authorization: `Bearer ${token}`}}, peer);

describe('The admin routes', () => {
  it('accept a request from this machine with the token', async () => {
    const response = await request('held', TOKEN);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), []);
  });

  it('respond with 404 without the token or from another machine, even to the writer of the comment', async () => {
    const comment = newComment();
    const body = JSON.stringify(comment);
    const headers = {Origin: SITE, 'Content-Type': 'application/json'};
    assert.equal((await app.request('/api/v1/comments', {method: 'POST', headers, body}, HERE)).status, 201);
    for (const path of ['approve', 'reject', 'delete', 'pin', 'edit', 'badge?name=moderator']) {
      const route = `comments/${comment.id}/${path}`;
      for (const token of [null, '', 'wrong', TOKEN.slice(1), `${TOKEN}x`, comment.secret]) {
        assert.equal((await request(route, token, HERE, {method: 'POST'})).status, 404);
      }
      assert.equal((await request(route, TOKEN, ELSEWHERE, {method: 'POST'})).status, 404);
    }
    const stored = await store.findComment(comment.id);
    assert.equal(stored?.status, 'published');
    assert.deepEqual(stored.author.badges, []);
  });

  it('send no CORS headers', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      for (const token of [null, TOKEN]) {
        const {headers} = await request('held', token, HERE, {method});
        for (const [name] of headers) assert.doesNotMatch(name, /^access-control-/);
      }
    }
  });

  it('validate an edit like the edit of a writer', async () => {
    const comment = newComment();
    await app.request(
      '/api/v1/comments',
      {method: 'POST', headers: {Origin: SITE, 'Content-Type': 'application/json'}, body: JSON.stringify(comment)},
      HERE,
    );
    for (const body of [
      {},
      {source: ''},
      {source: '\u3164'},
      {source: '[a]: <https://x.example>'},
      {source: 'a\0'},
      {source: 'x', note: ''},
      {source: 'x', by: '\u202e'},
      {source: 'x', html: 'y'},
    ]) {
      const headers = {Authorization: `Bearer ${TOKEN}`, 'Content-Type': 'application/json'};
      const init = {method: 'POST', headers, body: JSON.stringify(body)};
      assert.equal((await app.request(`/admin/v1/comments/${comment.id}/edit`, init, HERE)).status, 422);
    }
    assert.equal((await store.findComment(comment.id))?.source, comment.source);
  });
});
