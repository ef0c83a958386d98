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
import {createSqlStores, type Stores} from '../../../src/server/storage/stores/sql-stores.js';
import {createModerating} from '../../../src/server/app/moderating.js';
import type {CommentStore} from '../../../src/server/storage/comment-store.js';
import {NO_SIGN_IN} from '../../support/no-sign-in.js';
import {moderatorServices} from '../../support/moderator-services.js';
import {MODERATION_PATH} from '../../../src/server/moderation/moderation-app.js';
import {newComment, SITE} from '../../support/test-server.js';

const TOKEN = 'the-token-of-the-moderator';
const HERE = {network: '127.0.0', address: '127.0.0.1', isLocal: true};
const ELSEWHERE = {network: '192.0.2', address: '192.0.2.1', isLocal: false};

let folder: string;
let store: CommentStore;
let stores: Stores;
let app: ReturnType<typeof createApp>['routes'];
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  const database = await openDatabase(join(folder, 'comments.db'));
  stores = createSqlStores(database);
  ({store} = stores);
  const lifecycle = new Lifecycle();
  const moderators = moderatorServices(database, {adminToken: TOKEN});
  const moderating = createModerating({stores, moderators, moderation: 'none', lifecycle, file: null, flags: []});
  app = createApp({
    allowsOrigin: () => true,
    count: () => Promise.resolve(),
    gate: new LoadShedder({now: () => 0}),
    base: '/',
    scripts: folder,
    file: join(folder, 'a.db'),
    adminToken: TOKEN,
    streams: new RevisionStreams(lifecycle),
    moderating,
    checkReadiness: () => Promise.resolve(),
    signingIn: NO_SIGN_IN,
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
    const response = await request('running', TOKEN);
    assert.equal(response.status, 200);
    assert.deepEqual(await response.json(), {});
  });

  it('respond with 404 without the token or from another machine, even to the writer of a comment', async () => {
    const {secret} = newComment();
    for (const path of ['running', 'threads', 'record']) {
      for (const token of [null, '', 'wrong', TOKEN.slice(1), `${TOKEN}x`, secret])
        assert.equal((await request(path, token, HERE)).status, 404);
      assert.equal((await request(path, TOKEN, ELSEWHERE)).status, 404);
    }
  });

  it('send no CORS headers', async () => {
    for (const method of ['GET', 'OPTIONS']) {
      for (const token of [null, TOKEN]) {
        const {headers} = await request('running', token, HERE, {method});
        for (const [name] of headers) assert.doesNotMatch(name, /^access-control-/);
      }
    }
  });

  it('are not the routes of moderators, which take the token too, from this machine only', async () => {
    const comment = newComment();
    const headers = {Origin: SITE, 'Content-Type': 'application/json'};
    const posted = await app.request(
      '/api/v1/comments',
      {method: 'POST', headers, body: JSON.stringify(comment)},
      HERE,
    );
    assert.equal(posted.status, 201);
    const decide = (token: string, peer = HERE, edit: object = {}) => {
      const decision = {id: comment.id, action: 'edit', comments: [{id: comment.id, version: 1}], source: 'x', ...edit};
      const own = {Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'};
      return app.request(
        `${MODERATION_PATH}/decisions`,
        {method: 'POST', headers: own, body: JSON.stringify(decision)},
        peer,
      );
    };
    for (const token of ['', 'wrong', comment.secret]) assert.equal((await decide(token)).status, 401);
    assert.equal((await decide(TOKEN, ELSEWHERE)).status, 401);
    // An edit is validated like the edit of a writer.
    for (const edit of [
      {source: undefined},
      {source: ''},
      {source: '\u3164'},
      {source: '[a]: <https://x.example>'},
      {source: 'a\0'},
      {note: ''},
      {note: 'n'.repeat(301)},
      {by: '\u202e'},
      {html: 'y'},
      {comments: []},
      {id: 'no-uuid'},
      {action: 'burn'},
    ])
      assert.equal((await decide(TOKEN, HERE, edit)).status, 422, JSON.stringify(edit));
    assert.equal((await store.findComment(comment.id))?.source, comment.source);
    assert.equal((await decide(TOKEN)).status, 200);
  });
});
