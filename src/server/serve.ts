// Starts a server, and ends it without losing anything.

import {randomBytes} from 'node:crypto';
import {rmSync, writeFileSync} from 'node:fs';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {createAdaptorServer} from '@hono/node-server';
import {getConnInfo} from '@hono/node-server/conninfo';
import {createApp} from './app.js';
import {databaseFile, openDatabase} from './database.js';
import {allowOrigins} from './guards.js';
import type {Moderation} from './moderation.js';
import {createPages} from './pages.js';
import {networkOf, RateLimit} from './rate-limit.js';
import {renderAnew} from './render-anew.js';
import {Snapshots} from './snapshots.js';
import {createSqlStore} from './sql-store.js';
import type {CommentStore} from './store.js';
import type {Services} from './services.js';

export interface ServerOptions {
  readonly port?: number;
  readonly host?: string;
  /** A path, or `file:PATH`. */
  readonly database?: string;
  /** Which pages may write; none means those of this machine. */
  readonly origins?: readonly string[];
  /** The server's own address as the world sees it. */
  readonly publicUrl?: string | null;
  readonly moderation?: Moderation;
  readonly rateLimit?: boolean;
  /** The folder of colloquy.js and its chunks; by default the one that the built server stands in. */
  readonly scripts?: string;
  /** A folder of pages to serve as well. */
  readonly pages?: string;
}

export interface RunningServer {
  /** With a slash at its end. */
  readonly url: string;
  readonly file: string;
  readonly store: CommentStore;
  /** Stops accepting, lets what is under way come to an end for ten seconds, and closes the database. */
  close(): Promise<void>;
}

const MINUTE = 60_000;
const PATIENCE = 10_000;

/** Where the running server says how to reach it, for commands on the same machine. */
export const tokenFile = (database: string): string => `${database}.token`;

/** What the use cases work with, over an open database. */
export function createServices(store: CommentStore, moderation: Moderation): Services {
  return {store, snapshots: new Snapshots(store), moderation, now: () => Date.now()};
}

/** Starts a server. Rejects with a `DatabaseError` if its database cannot be used. */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const {port = 8420, host = '127.0.0.1', database = 'colloquy.db', origins = [], publicUrl = null} = options;
  const allowsOrigin = allowOrigins(origins, publicUrl);
  const file = databaseFile(database);
  const store = createSqlStore(await openDatabase(file));
  await renderAnew(store);
  const token = randomBytes(32).toString('base64url');
  const app = createApp({
    services: createServices(store, options.moderation ?? 'links'),
    allowsOrigin,
    limits: options.rateLimit === false ? null : createLimits(),
    scripts: options.scripts ?? fileURLToPath(new URL('..', import.meta.url)),
    adminToken: token,
    ...(options.pages !== undefined && {pages: createPages(options.pages)}),
    networkOf: (context) => networkOf(getConnInfo(context).remote.address ?? ''),
    isLocal: (context) => /^(?:::ffff:)?127\.|^::1$/.test(getConnInfo(context).remote.address ?? ''),
  });
  // Node waits 60 s for headers and 300 s for a request; a slow client would hold its connection as long.
  const serverOptions = {headersTimeout: 10_000, requestTimeout: 30_000, maxHeaderSize: 8192};
  const server = createAdaptorServer({fetch: app.fetch, serverOptions});
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const address = server.address() as AddressInfo;
  const url = `http://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}/`;
  writeFileSync(tokenFile(file), JSON.stringify({url, token}), {mode: 0o600});
  return {url, file, store, close: () => shutDown(server, store, file)};
}

function createLimits(): {readonly write: RateLimit; readonly preview: RateLimit} {
  return {
    write: new RateLimit([{requests: 10, window: MINUTE}, {requests: 100, window: 60 * MINUTE}], Date.now), // prettier-ignore
    preview: new RateLimit([{requests: 30, window: MINUTE}], Date.now),
  };
}

async function shutDown(
  server: ReturnType<typeof createAdaptorServer>,
  store: CommentStore,
  file: string,
): Promise<void> {
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    if ('closeIdleConnections' in server) server.closeIdleConnections();
    const end = setTimeout(() => 'closeAllConnections' in server && server.closeAllConnections(), PATIENCE);
    end.unref();
  });
  rmSync(tokenFile(file), {force: true});
  await store.close();
}
