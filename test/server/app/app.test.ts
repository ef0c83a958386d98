// The routes and the headers of the app, without a port.

import assert from 'node:assert/strict';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {createApp, publicHeaders} from '../../../src/server/app/app.js';
import {LoadShedder} from '../../../src/server/limits/load-shedding.js';
import {Lifecycle} from '../../../src/server/operations/lifecycle.js';
import {RevisionStreams} from '../../../src/server/live/revision-streams.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import {createSqlStores, type Stores} from '../../../src/server/storage/stores/sql-stores.js';
import {createModerating} from '../../../src/server/app/moderating.js';
import type {CommentStore} from '../../../src/server/storage/comment-store.js';
import {NO_SIGN_IN} from '../../support/no-sign-in.js';
import {moderatorServices} from '../../support/moderator-services.js';
import {newComment, SITE} from '../../support/test-server.js';

const CLIENT = {network: '192.0.2', address: '192.0.2.1', isLocal: true};

let folder: string;
let store: CommentStore;
let stores: Stores;
let request: (method: string, path: string, init?: RequestInit) => Promise<Response>;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  writeFileSync(join(folder, 'colloquy.js'), 'export {};');
  const database = await openDatabase(join(folder, 'comments.db'));
  stores = createSqlStores(database);
  ({store} = stores);
  const lifecycle = new Lifecycle();
  const moderators = moderatorServices(database);
  const moderating = createModerating({stores, moderators, moderation: 'none', lifecycle, file: null, flags: []});
  const {routes} = createApp({
    allowsOrigin: (origin) => origin === SITE,
    count: () => Promise.resolve(),
    // Nothing starts new turns of the event loop here, so the work of all requests would add up.
    gate: new LoadShedder({now: () => 0}),
    base: '/',
    scripts: folder,
    file: join(folder, 'comments.db'),
    adminToken: 'token',
    streams: new RevisionStreams(lifecycle),
    moderating,
    checkReadiness: () => Promise.resolve(),
    signingIn: NO_SIGN_IN,
    pages: (path) => (path === '/page' ? new Response('A page') : null),
  });
  request = async (method, path, init = {}) => routes.request(path, {...init, method}, CLIENT);
});
after(async () => {
  await store.close();
  rmSync(folder, {recursive: true, force: true});
});

const COMMON = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'ETag, Retry-After, X-Request-Id',
  'cross-origin-resource-policy': 'cross-origin',
  'x-content-type-options': 'nosniff',
};
const CSP = {'content-security-policy': "default-src 'none'; frame-ancestors 'none'"};

describe('The routes', () => {
  it('answer every method that they have, and name them for every other', async () => {
    const comment = newComment();
    const headers = {Origin: SITE, 'Content-Type': 'application/json', Authorization: `Bearer ${comment.secret}`};
    const one = `/api/v1/comments/${comment.id}`;
    for (const [method, path, status, body] of [
      ['POST', '/api/v1/comments', 201, comment],
      ['GET', '/api/v1/comments?thread=/page', 200],
      ['GET', one, 200],
      ['PATCH', one, 200, {source: 'New words'}],
      ['DELETE', one, 200],
      ['POST', '/api/v1/preview', 200, {source: '*x*'}],
      ['GET', '/api/v1/counts?thread=/page', 200],
      ['GET', '/api/v1/openapi.json', 200],
      ['GET', '/health', 200],
      ['GET', '/ready', 200],
      ['GET', '/admin/v1/running', 404],
    ] as const) {
      const init = {headers, ...(body && {body: JSON.stringify(body)})};
      assert.equal((await request(method, path, init)).status, status, `${method} ${path}`);
    }
    for (const [path, allowed] of [
      ['/api/v1/comments', 'GET, POST'],
      ['/api/v1/comments/x', 'GET, PATCH, DELETE'],
      ['/api/v1/preview', 'POST'],
      ['/api/v1/counts', 'GET'],
      ['/api/v1/openapi.json', 'GET'],
      ['/api/v1/events', 'GET'],
      ['/health', 'GET'],
      ['/ready', 'GET'],
    ] as const) {
      const refused = await request('PUT', path);
      assert.deepEqual([refused.status, refused.headers.get('Allow')], [405, allowed], path);
    }
    assert.deepEqual(await (await request('GET', '/health')).json(), {status: 'ok'});
  });

  it('include the scripts of the folder, then pages', async () => {
    const script = await request('GET', '/colloquy.js');
    assert.equal(await script.text(), 'export {};');
    assert.equal((await request('GET', '/nothing.js')).status, 404);
    assert.equal((await request('GET', '/nothing')).status, 404);
    assert.equal(await (await request('GET', '/page')).text(), 'A page');
  });

  it('allow pages of all origins to send what the widget sends', async () => {
    const response = await request('OPTIONS', '/api/v1/comments/x', {headers: {Origin: 'https://a.example'}});
    assert.equal(response.status, 204);
    assert.deepEqual(Object.fromEntries(response.headers), {
      ...COMMON,
      'access-control-allow-methods': 'GET, POST, PATCH, DELETE',
      'access-control-allow-headers': 'authorization, content-type',
      'access-control-max-age': '7200',
    });
  });
});

describe('The headers', () => {
  const headersOf = async (method: string, path: string): Promise<Readonly<Record<string, string>>> => {
    const {
      'content-type': _,
      'cache-control': __,
      etag: ___,
      vary: ____,
      ...rest
    } = Object.fromEntries((await request(method, path)).headers);
    return rest;
  };

  it('let every page read every public response, and nobody run JSON', async () => {
    for (const path of ['/health', '/nothing', '/api/v1/openapi.json', '/api/v1/comments?thread=x']) {
      assert.deepEqual(await headersOf('GET', path), {...COMMON, ...CSP}, path);
    }
    for (const path of ['/colloquy.js', '/page']) assert.deepEqual(await headersOf('GET', path), COMMON, path);
  });

  it('let no page read an admin response', async () => {
    assert.deepEqual(await headersOf('GET', '/admin/v1/running'), {'x-content-type-options': 'nosniff'});
    assert.deepEqual(await headersOf('GET', '/admin/v1/nothing'), {'x-content-type-options': 'nosniff'});
  });

  it('are the same below the app', () => {
    const lower = (headers: Readonly<Record<string, string>>): unknown => Object.fromEntries(new Headers(headers));
    assert.deepEqual(lower(publicHeaders('application/problem+json')), {...COMMON, ...CSP});
    assert.deepEqual(lower(publicHeaders('')), COMMON);
  });
});
