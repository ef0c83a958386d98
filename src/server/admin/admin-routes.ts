// The admin routes. Only `colloquy` commands on the same machine can use them.

import {Hono} from 'hono';
import {parseJson} from '../writing/request-bodies.js';
import {exportRecord} from '../transfer/export-record.js';
import {exportThread} from '../transfer/export-thread.js';
import {readBody} from '../http/guards.js';
import {importThread} from '../transfer/import-thread.js';
import type {ClientEnv} from '../http/client-address.js';
import {badRequest, notFound, toResponse} from '../http/problem.js';
import {readBearerToken, hash, matchesHash} from '../http/secrets.js';
import {sendLines, sendTemporaryFile} from '../http/send-streams.js';
import {sendPrivateJson} from '../http/send-json.js';
import type {Services} from '../threads/services.js';
import type {CommentStore} from '../storage/comment-store.js';
import type {DecisionStore} from '../storage/decisions/decision-store.js';

export interface AdminOptions {
  readonly services: Services;
  readonly decisions: DecisionStore;
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
export function createAdmin({services, decisions, token, file}: AdminOptions): Hono<ClientEnv> {
  const admin = new Hono<ClientEnv>();
  const tokenHash = hash(token);
  admin.use((context, next) => {
    const isAllowed = context.env.isLocal && matchesHash(readBearerToken(context.req.raw), tokenHash);
    return isAllowed ? next() : Promise.reject(notFound());
  });
  // Only this server knows the token: a command finds out whether it is running.
  admin.get('/running', () => sendPrivateJson({}));
  addTransferRoutes(admin, services.store, file);
  admin.get('/record', () => sendLines(exportRecord(decisions)));
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
