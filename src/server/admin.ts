// The moderator's routes: for the `colloquy moderate` command on this machine, and for nobody else.

import {Hono, type Context} from 'hono';
import {ModeratorEditBody, parseBody} from './bodies.js';
import {checkJson, readBody} from './guards.js';
import * as moderate from './moderate.js';
import {notFound} from './problem.js';
import {bearerOf, hash, matches} from './secrets.js';
import {sendPrivateJson} from './send-json.js';
import type {Services} from './services.js';

type Act = (id: string, context: Context) => Promise<unknown>;

/** The routes below `/admin/v1`. Without the token, or from elsewhere, there is nothing here. */
export function createAdmin(services: Services, token: string, isLocal: (context: Context) => boolean): Hono {
  const admin = new Hono();
  const tokenHash = hash(token);
  admin.use(async (context, next) => {
    if (!isLocal(context) || !matches(bearerOf(context.req.raw), tokenHash)) throw notFound();
    await next();
  });
  admin.get('/held', async () => sendPrivateJson(await moderate.listHeld(services)));
  for (const [name, act] of Object.entries(actions(services))) {
    admin.post(`/comments/:id/${name}`, async (context) =>
      sendPrivateJson(await act(context.req.param('id'), context)),
    );
  }
  for (const [name, closed] of [
    ['close', true],
    ['open', false],
  ] as const) {
    admin.post(`/threads/${name}`, async (context) => {
      await moderate.setClosed(context.req.query('thread') ?? '', closed, services);
      return sendPrivateJson({closed});
    });
  }
  return admin;
}

function actions(services: Services): Record<string, Act> {
  const isOff = (context: Context): boolean => context.req.query('off') !== undefined;
  return {
    approve: (id) => moderate.approve(id, services),
    reject: (id) => moderate.reject(id, services),
    delete: (id) => moderate.remove(id, services),
    pin: (id, context) => moderate.pin(id, !isOff(context), services),
    badge: (id, context) => {
      const name = context.req.query('name');
      if (name !== 'author' && name !== 'moderator') throw notFound();
      return moderate.badge(id, name, !isOff(context), services);
    },
    edit: async (id, context) => {
      checkJson(context.req.raw);
      return moderate.edit(id, parseBody(ModeratorEditBody, await readBody(context.req.raw)), services);
    },
  };
}
