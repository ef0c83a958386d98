// Starts a server, and ends it without losing anything.

import {randomBytes} from 'node:crypto';
import type {Server} from 'node:http';
import {fileURLToPath} from 'node:url';
import {getRequestListener} from '@hono/node-server';
import {writeAccess, removeAccess} from '../admin/access-file.js';
import {createApp, describeOpen, type App} from './app.js';
import {databaseFile, openDatabase} from '../storage/database/database.js';
import {LoadShedder, type LoadShedderOptions} from '../limits/load-shedding.js';
import {createOriginCheck} from '../http/guards.js';
import {createHttpServer, type HttpServerOptions} from '../http/http-server.js';
import {storeLimits, type StoredLimits} from '../limits/stored-limits.js';
import {createLimits} from '../limits/limits.js';
import type {Moderation} from '../checks/hold-policy.js';
import {createPages} from '../http/static-pages.js';
import {clientOf} from '../http/client-address.js';
import {trustProxies, type FindAddress} from '../http/proxies.js';
import {beginRerender} from '../writing/rerender.js';
import {createServices} from '../threads/services.js';
import {createSqlStore} from '../storage/sql-store.js';
import type {StorageError} from '../storage/database/storage-error.js';
import type {CommentStore} from '../storage/comment-store.js';

export interface ServerOptions extends HttpServerOptions {
  /** 0 takes a free one. */
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
  /** Addresses and CIDR blocks of the proxies whose `X-Forwarded-For` is believed. */
  readonly proxies?: readonly string[];
  /** How much may be under way before clients are told to come back later. */
  readonly gate?: LoadShedderOptions;
  /** The folder of colloquy.js and its chunks; by default the one that the built server stands in. */
  readonly scripts?: string;
  /** A folder of pages to serve as well. */
  readonly pages?: string;
  /** Writes what has to be there before the first request is answered. */
  readonly prepare?: (store: CommentStore) => Promise<unknown>;
  /** Is told what the owner should know of work in the background, in a sentence. */
  readonly tell?: (sentence: string) => void;
  /** Is told, once, that the storage failed: what is under way is refused, and the process has to end. */
  readonly onBroken?: (error: StorageError) => void;
}

export interface RunningServer {
  /** With a slash at its end. */
  readonly url: string;
  readonly file: string;
  readonly store: CommentStore;
  /** Stops accepting, lets what is under way come to an end for ten seconds, and closes the database. */
  close(): Promise<void>;
}

/** How often the event loop is seen to come round, in milliseconds. */
const BREATH = 50;

const now = (): number => Date.now();

/** How long requests that are under way may take when the server ends. */
const PATIENCE = 10_000;

/**
 * Starts a server.
 *
 * ```ts
 * const server = await startServer({port: 0, database: 'comments.db'});
 * console.log(server.url);
 * await server.close();
 * ```
 *
 * @throws {RangeError} for origins and addresses that are none, {DatabaseError} for a database that cannot be used.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const {port = 8420, host = '127.0.0.1', database = 'colloquy.db', origins = [], publicUrl = null} = options;
  const allowsOrigin = createOriginCheck(origins, publicUrl);
  const addressOf = trustProxies(options.proxies ?? []);
  const file = databaseFile(database);
  const opened = await openDatabase(file, {onBroken: (error) => options.onBroken?.(error)});
  const store = createSqlStore(opened);
  try {
    await options.prepare?.(store);
    const limits = options.rateLimit === false ? null : createLimits(now);
    const kept = limits && (await storeLimits(limits, opened, now));
    const adminToken = randomBytes(32).toString('base64url');
    const gate = new LoadShedder(options.gate);
    const app = createApp({
      gate,
      services: createServices(store, options.moderation ?? 'links'),
      allowsOrigin,
      limits,
      scripts: options.scripts ?? fileURLToPath(new URL('..', import.meta.url)),
      adminToken,
      file,
      ...(options.pages !== undefined && {pages: createPages(options.pages)}),
    });
    const server = createServer(app, addressOf, options);
    letBreathe(gate, server);
    const url = await listen(server, port, host);
    writeAccess(file, {url, token: adminToken});
    const stopRendering = beginRerender(store, options.tell);
    const close = once(async () => {
      await Promise.all([shutDown(server, file), stopRendering()]);
      await closeStore(store, kept);
    });
    return {url, file, store, close};
  } catch (error) {
    await store.close();
    throw error;
  }
}

function createServer(app: App, addressOf: FindAddress, options: HttpServerOptions): Server {
  const answer = getRequestListener((request, {incoming}) => app.routes.fetch(request, clientOf(incoming, addressOf)));
  return createHttpServer(
    (incoming, outgoing) => app.shortcut(incoming, outgoing, () => void answer(incoming, outgoing)),
    describeOpen('application/problem+json'),
    options,
  );
}

function once(act: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | null = null;
  return () => (done ??= act());
}

function letBreathe(gate: LoadShedder, server: Server): void {
  server.once('listening', () => {
    const timer = setInterval(() => gate.tick(), BREATH).unref();
    server.once('close', () => clearInterval(timer));
  });
}

/** Listens, and tells at which address this machine finds it. */
async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(isTaken ? new Error(`Port ${port} of ${host} is taken: choose another one with --port.`) : error);
    });
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error(`${host} is no address of the network.`);
  // "Every address" is none that can be opened.
  const address = bound.address.replace(/^0\.0\.0\.0$/, '127.0.0.1').replace(/^::$/, '::1');
  return `http://${address.includes(':') ? `[${address}]` : address}:${bound.port}/`;
}

async function shutDown(server: Server, file: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const end = setTimeout(() => server.closeAllConnections(), PATIENCE);
    // A connection whose request is under way is kept by its client after that.
    const tidy = setInterval(() => server.closeIdleConnections(), 50);
    server.close(() => {
      clearTimeout(end);
      clearInterval(tidy);
      resolve();
    });
    server.closeIdleConnections();
  });
  removeAccess(file);
}

async function closeStore(store: CommentStore, kept: StoredLimits | null): Promise<void> {
  try {
    await kept?.save();
  } finally {
    await store.close();
  }
}
