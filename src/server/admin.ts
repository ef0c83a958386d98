// The moderator's routes: for the `colloquy moderate` command on this machine, and for nobody else.

import {Hono, type Context} from 'hono';
import type {Badge} from '../core/comment.js';
import {ModeratorEditBody, parseBody} from './bodies.js';
import {checkJson, readBody} from './guards.js';
import * as moderate from './moderate.js';
import type {PeerEnv} from './peer.js';
import {badRequest, notFound, toResponse} from './problem.js';
import {bearerOf, hash, matches} from './secrets.js';
import {sendPrivateJson} from './send-json.js';
import type {Services} from './services.js';

type Act = (id: string, context: Context) => Promise<unknown>;

/** The routes below `/admin/v1`. Without the token, or from another machine, there is nothing here. */
export function createAdmin(services: Services, token: string): Hono<PeerEnv> {
  const admin = new Hono<PeerEnv>();
  const tokenHash = hash(token);
  admin.use((context, next) => {
    const isAllowed = context.env.isLocal && matches(bearerOf(context.req.raw), tokenHash);
    return isAllowed ? next() : Promise.reject(notFound());
  });
  admin.get('/held', async () => sendPrivateJson(await moderate.listHeld(services)));
  for (const [name, act] of actions(services)) {
    admin.post(`/comments/:id/${name}`, async (context) =>
      sendPrivateJson(await act(context.req.param('id'), context)),
    );
  }
  admin.post('/threads/:state{close|open}', async ({req}) => {
    await moderate.setClosed(req.query('thread') ?? '', req.param('state') === 'close', services);
    return sendPrivateJson({});
  });
  admin.all('*', () => toResponse(notFound()));
  return admin;
}

const actions = (services: Services): ReadonlyMap<string, Act> =>
  new Map<string, Act>([
    ['approve', (id) => moderate.approve(id, services)],
    ['reject', (id) => moderate.reject(id, services)],
    ['delete', (id) => moderate.remove(id, services)],
    ['pin', (id, context) => moderate.pin(id, !isOff(context), services)],
    ['badge', (id, context) => moderate.badge(id, readBadge(context), !isOff(context), services)],
    ['edit', async (id, context) => moderate.edit(id, await readEdit(context), services)],
  ]);

const isOff = ({req}: Context): boolean => req.query('off') !== undefined;

function readBadge({req}: Context): Badge {
  const name = req.query('name');
  if (name === 'author' || name === 'moderator') return name;
  throw badRequest('A badge is author or moderator.');
}

async function readEdit({req}: Context): Promise<moderate.ModeratorEdit> {
  checkJson(req.raw);
  return parseBody(ModeratorEditBody, await readBody(req.raw));
}
