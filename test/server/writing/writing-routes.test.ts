// The limits and guards of the writers' routes.

import assert from 'node:assert/strict';
import {after, before, describe, it, mock} from 'node:test';
import {Hono} from 'hono';
import type {ClientEnv} from '../../../src/server/http/client-address.js';
import {HttpProblem, toResponse} from '../../../src/server/http/problem.js';
import {createCounter} from '../../../src/server/limits/check-rate.js';
import {createLimits} from '../../../src/server/limits/limits.js';
import {LoadShedder} from '../../../src/server/limits/load-shedding.js';
import {createWriting} from '../../../src/server/writing/writing-routes.js';
import {createServices} from '../../../src/server/threads/services.js';
import {newComment, ownOf, SITE, startTestServer, type TestServer} from '../../support/test-server.js';

let server: TestServer;
let isBusy = false;
const BUSY = new HttpProblem(503, 'Overloaded', '');
let send: (method: string, path: string, body?: unknown, secret?: string, network?: string) => Promise<Response>;
before(async () => {
  server = await startTestServer();
  const gate = new LoadShedder({now: () => 0});
  const pass = gate.pass.bind(gate);
  mock.method(gate, 'pass', (action: () => unknown) => (isBusy ? Promise.reject(BUSY) : pass(action)));
  const {post, show, edit, remove, preview} = createWriting({
    services: createServices(server.store, 'links'),
    allowsOrigin: (origin) => origin === SITE,
    count: createCounter(
      createLimits(() => 0),
      () => 'secret',
    ),
    gate,
  });
  const app = new Hono<ClientEnv>();
  app.post('/comments', post).get('/comments/:id', show).patch('/comments/:id', edit).delete('/comments/:id', remove);
  app.post('/preview', preview);
  app.onError((error) => toResponse(error));
  send = async (method, path, body, secret = '', network = 'a') => {
    const headers = {Origin: SITE, 'Content-Type': 'application/json', Authorization: `Bearer ${secret}`};
    const init = {method, headers, ...(body !== undefined && {body: JSON.stringify(body)})};
    return app.request(path, init, {network, address: network, isLocal: false});
  };
});
after(() => server.close());

/** Sends a request until it is refused. Returns how many were accepted. */
async function countAccepted(request: () => Promise<Response>): Promise<number> {
  for (let count = 0; ; count++) {
    const response = await request();
    if (response.ok) continue;
    assert.equal(response.status, 429);
    assert.match(response.headers.get('Retry-After') ?? '', /^\d+$/);
    return count;
  }
}

describe('The routes of writers', () => {
  it('have a limit for posts, one for changes and one for previews', async () => {
    assert.equal(await countAccepted(() => send('POST', '/comments', newComment())), 10);
    assert.equal(await countAccepted(() => send('POST', '/preview', {source: 'x'})), 30);
    const comment = newComment();
    assert.equal((await send('POST', '/comments', comment, '', 'b')).status, 201);
    const path = `/comments/${comment.id}`;
    let edits = 0;
    const change = (): Promise<Response> =>
      ++edits % 2 === 0
        ? send('PATCH', path, {source: `words ${edits}`}, comment.secret)
        : send('PATCH', path, {source: 'same words'}, comment.secret);
    for (let count = 0; count < 29; count++) assert.equal((await change()).status, 200);
    assert.equal((await send('DELETE', path, undefined, comment.secret)).status, 200);
    assert.equal((await send('DELETE', path, undefined, comment.secret)).status, 429);
    assert.equal((await send('PATCH', path, {source: 'x'}, comment.secret)).status, 429);
    // Other networks are not affected, and reading has no limit.
    assert.equal((await send('POST', '/preview', {source: 'x'}, '', 'c')).status, 200);
    for (let count = 0; count < 50; count++)
      assert.equal((await send('GET', path, undefined, comment.secret)).status, 200);
  });

  it('answer with what the use case returns', async () => {
    const comment = newComment({source: '*x*'});
    const posted = await send('POST', '/comments', comment, '', 'd');
    assert.equal((await ownOf(posted)).comment.html, '<p><em>x</em></p>');
    const path = `/comments/${comment.id}`;
    assert.equal((await ownOf(send('GET', path, undefined, comment.secret))).source, '*x*');
    assert.equal((await ownOf(send('PATCH', path, {source: 'y'}, comment.secret, 'd'))).source, 'y');
    const removed = (await (await send('DELETE', path, undefined, comment.secret, 'd')).json()) as object;
    assert.deepEqual(Object.keys(removed), ['comment']);
    assert.deepEqual(await (await send('POST', '/preview', {source: '*x*'}, '', 'd')).json(), {
      html: '<p><em>x</em></p>',
    });
  });

  it('are closed while the server is overloaded', async () => {
    const comment = newComment();
    await send('POST', '/comments', comment, '', 'e');
    isBusy = true;
    const path = `/comments/${comment.id}`;
    for (const response of [
      await send('POST', '/comments', newComment(), '', 'e'),
      await send('GET', path, undefined, comment.secret, 'e'),
      await send('PATCH', path, {source: 'x'}, comment.secret, 'e'),
      await send('DELETE', path, undefined, comment.secret, 'e'),
      await send('POST', '/preview', {source: 'x'}, '', 'e'),
    ]) {
      assert.equal(response.status, 503);
    }
    isBusy = false;
    assert.equal((await send('GET', path, undefined, comment.secret, 'e')).status, 200);
  });
});
