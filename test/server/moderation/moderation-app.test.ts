import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {Hono} from 'hono';
import {createModerationApp, checkOwner, MODERATION_PATH} from '../../../src/server/moderation/moderation-app.js';
import type {Actor} from '../../../src/server/moderators/actor.js';
import {HttpProblem} from '../../../src/server/http/problem.js';
import type {ClientEnv} from '../../../src/server/http/client-address.js';

const NADJA: Actor = {id: '1', name: 'Nadja', role: 'moderator', by: 'session'};

function open(actor: Actor | null): Hono<ClientEnv> {
  const app = createModerationApp({
    authenticate: async () => {
      if (!actor) throw new HttpProblem(401, 'Not signed in', 'Sign in.');
      return actor;
    },
    openRoutes: [(open) => open.post('/sign-in', () => new Response('open'))],
    routes: [
      (routes) => routes.get('/comments', (context) => context.json(context.get('actor').name)),
      (routes) => routes.get('/comments-of-all', (context) => context.json(1)),
      (routes) => routes.get('/rules', (context) => context.json((checkOwner(context.get('actor')), 1))),
    ],
  });
  return new Hono<ClientEnv>().route(MODERATION_PATH, app);
}

const status = async (actor: Actor | null, path: string, method = 'GET'): Promise<number> =>
  (await open(actor).request(`${MODERATION_PATH}/${path}`, {method}, {network: '', isLocal: true})).status;

describe('The moderation routes', () => {
  it('know who sent a request, and refuse requests without a credential', async () => {
    const response = await open(NADJA).request(`${MODERATION_PATH}/comments`, {}, {network: '', isLocal: true});
    assert.equal(await response.json(), 'Nadja');
    assert.equal(await status(null, 'comments'), 401);
    assert.equal(await status(null, 'nothing'), 401);
    assert.equal(await status(NADJA, 'nothing'), 404);
  });

  it('let everybody use the open routes', async () => {
    assert.equal(await status(null, 'sign-in', 'POST'), 200);
    assert.equal(await status(null, 'sign-in'), 401);
  });

  it('let owners use the rules', async () => {
    assert.equal(await status(NADJA, 'rules'), 403);
    assert.equal(await status({...NADJA, role: 'owner'}, 'rules'), 200);
  });
});
