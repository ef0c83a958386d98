// The admin routes. Only `colloquy` commands on the same machine can use them.

import {Hono, type Context} from 'hono';
import type {Badge} from '../../core/comment.js';
import {ModeratorEditBody, parseBody, parseJson} from '../writing/request-bodies.js';
import {exportThread} from '../transfer/export-thread.js';
import {checkJson, readBody} from '../http/guards.js';
import {importThread} from '../transfer/import-thread.js';
import * as moderate from '../moderation/moderate.js';
import type {ClientEnv} from '../http/client-address.js';
import {badRequest, notFound, toResponse} from '../http/problem.js';
import {readBearerToken, hash, matchesHash} from '../http/secrets.js';
import {sendLines, sendTemporaryFile} from '../http/send-streams.js';
import {sendPrivateJson} from '../http/send-json.js';
import type {Services} from '../threads/services.js';
import type {CommentStore} from '../storage/comment-store.js';

type Action = (id: string, context: Context) => Promise<unknown>;

export interface AdminOptions {
  readonly services: Services;
  readonly token: string;
  /** Path of the database file. A backup writes a temporary copy beside it. Null if the database is not a file. */
  readonly file: string | null;
}

/** Maximum size of the body of an import request, in bytes. */
const MAX_IMPORT_SIZE = 64 * 1024 * 1024;
const MAX_IMPORT_DEPTH = 16;

/** Maximum number of thread keys in one response. */
const THREADS_PER_PAGE = 1000;

/** Creates the routes below `/admin/v1`. Without the token, or from another machine, every response is a 404. */
export function createAdmin({services, token, file}: AdminOptions): Hono<ClientEnv> {
  const admin = new Hono<ClientEnv>();
  const tokenHash = hash(token);
  admin.use((context, next) => {
    const isAllowed = context.env.isLocal && matchesHash(readBearerToken(context.req.raw), tokenHash);
    return isAllowed ? next() : Promise.reject(notFound());
  });
  admin.get('/held', async () => sendPrivateJson(await moderate.listHeld(services)));
  for (const [name, action] of createActions(services)) {
    admin.post(`/comments/:id/${name}`, async (context) =>
      sendPrivateJson(await action(context.req.param('id'), context)),
    );
  }
  admin.post('/threads/:state{close|open}', async ({req}) => {
    await moderate.setClosed(req.query('thread') ?? '', req.param('state') === 'close', services);
    return sendPrivateJson({});
  });
  addTransferRoutes(admin, services.store, file);
  admin.all('*', ({env}) => toResponse(notFound(), env.requestId));
  return admin;
}

// Backup, export and import.
function addTransferRoutes(admin: Hono<ClientEnv>, store: CommentStore, file: string | null): void {
  admin.post('/backup', async () => {
    if (file === null) throw badRequest('This database is not a file. Back it up with the tools of its server.');
    await store.writeCopy(`${file}.copy`);
    return sendTemporaryFile(`${file}.copy`);
  });
  admin.get('/threads', async ({req}) =>
    sendPrivateJson(await store.listThreads(req.query('after') ?? '', THREADS_PER_PAGE)),
  );
  admin.get('/thread', ({req}) => sendLines(exportThread(store, req.query('key') ?? '')));
  admin.post('/thread', async ({req}) => {
    const page = parseJson(await readBody(req.raw, MAX_IMPORT_SIZE), MAX_IMPORT_DEPTH);
    return sendPrivateJson(await importThread(page, store, Number(req.query('first') ?? 0)));
  });
}

const createActions = (services: Services): ReadonlyMap<string, Action> =>
  new Map<string, Action>([
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
  throw badRequest('Unknown badge. Use author or moderator.');
}

async function readEdit({req}: Context): Promise<moderate.ModeratorEdit> {
  checkJson(req.raw);
  return parseBody(ModeratorEditBody, await readBody(req.raw));
}
