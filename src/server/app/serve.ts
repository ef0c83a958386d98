// Starts and stops a server.

import {randomBytes} from 'node:crypto';
import type {Server} from 'node:http';
import {fileURLToPath} from 'node:url';
import {getRequestListener} from '@hono/node-server';
import {writeAccess, removeAccess} from '../admin/access-file.js';
import {createApp, publicHeaders, type App} from './app.js';
import {databaseFile, openDatabase} from '../storage/database/database.js';
import {RevisionStreams, type StreamLimits} from '../live/revision-streams.js';
import {LoadShedder, type LoadShedderOptions} from '../limits/load-shedding.js';
import {createOriginCheck} from '../http/guards.js';
import {createHttpServer, type HttpServerOptions} from '../http/http-server.js';
import {storeLimits, type StoredLimits} from '../limits/stored-limits.js';
import {createLimits} from '../limits/limits.js';
import type {Moderation} from '../checks/hold-policy.js';
import {createPages} from '../http/static-pages.js';
import {clientOf} from '../http/client-address.js';
import {trustProxies, type FindAddress} from '../http/proxies.js';
import {startRerender} from '../writing/rerender.js';
import {createServices} from '../threads/services.js';
import {createSqlStore} from '../storage/sql-store.js';
import type {StorageError} from '../storage/database/storage-error.js';
import type {CommentStore} from '../storage/comment-store.js';

export interface ServerOptions extends HttpServerOptions {
  /** 0 selects a free port. */
  readonly port?: number;
  readonly host?: string;
  /** A path, or `file:PATH`. */
  readonly database?: string;
  /** Origins of the pages that may post. An empty list allows pages on this machine. */
  readonly origins?: readonly string[];
  /** The public URL of the server. */
  readonly publicUrl?: string | null;
  readonly moderation?: Moderation;
  readonly rateLimit?: boolean;
  /** IP addresses and CIDR blocks of trusted proxies: only their `X-Forwarded-For` is used. */
  readonly proxies?: readonly string[];
  /** Limits above which the server asks clients to try again later. */
  readonly gate?: LoadShedderOptions;
  /** Limits of open event streams. */
  readonly streams?: StreamLimits;
  /** The folder that contains colloquy.js and its chunks; by default the parent of the built server's folder. */
  readonly scripts?: string;
  /** A folder with static pages to serve. */
  readonly pages?: string;
  /** Runs before the server accepts requests, for example to write demo data. */
  readonly prepare?: (store: CommentStore) => Promise<unknown>;
  /** Called with one sentence about work in the background, for the owner. */
  readonly log?: (message: string) => void;
  /** Called once when the storage fails. Pending requests are rejected, and the process has to exit. */
  readonly onStorageError?: (error: StorageError) => void;
}

export interface RunningServer {
  /** Ends with a slash. */
  readonly url: string;
  readonly file: string;
  readonly store: CommentStore;
  readonly streams: Pick<RevisionStreams, 'count'>;
  /** Accepts no new connections, waits at most ten seconds for pending requests, and closes the database. */
  close(): Promise<void>;
}

/** Interval of the timer that shows the load shedder that the event loop is not blocked, in milliseconds. */
const LOAD_CHECK_INTERVAL = 50;

const now = (): number => Date.now();

/** Time for pending requests to complete when the server stops, in milliseconds. */
const SHUTDOWN_TIMEOUT = 10_000;

/** Interval at which idle connections are closed while the server stops, in milliseconds. */
const IDLE_CHECK_INTERVAL = 50;

/**
 * Starts a server.
 *
 * ```ts
 * const server = await startServer({port: 0, database: 'comments.db'});
 * console.log(server.url);
 * await server.close();
 * ```
 *
 * @throws {RangeError} for an invalid origin or proxy address.
 * @throws {DatabaseError} for a database that cannot be used.
 * @throws {Error} for a port that is in use.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const {port = 8420, host = '127.0.0.1', database = 'colloquy.db', origins = [], publicUrl = null} = options;
  const allowsOrigin = createOriginCheck(origins, publicUrl);
  const addressOf = trustProxies(options.proxies ?? []);
  const file = databaseFile(database);
  const connection = await openDatabase(file, {onBroken: (error) => options.onStorageError?.(error)});
  const store = createSqlStore(connection);
  try {
    await options.prepare?.(store);
    const limits = options.rateLimit === false ? null : createLimits(now);
    const storedLimits = limits && (await storeLimits(limits, connection, now));
    const adminToken = randomBytes(32).toString('base64url');
    const gate = new LoadShedder(options.gate);
    const streams = new RevisionStreams(options.streams);
    const app = createApp({
      gate,
      streams,
      services: createServices(store, options.moderation ?? 'links'),
      allowsOrigin,
      limits,
      scripts: options.scripts ?? fileURLToPath(new URL('..', import.meta.url)),
      adminToken,
      file,
      ...(options.pages !== undefined && {pages: createPages(options.pages)}),
    });
    const server = createServer(app, addressOf, options);
    watch(server, gate, streams);
    const url = await listen(server, port, host);
    writeAccess(file, {url, token: adminToken});
    const stopRendering = startRerender(store, options.log);
    const close = once(async () => {
      await Promise.all([streams.end(), shutDown(server, file), stopRendering()]);
      await closeStore(store, storedLimits);
    });
    return {url, file, store, streams, close};
  } catch (error) {
    await store.close();
    throw error;
  }
}

function createServer(app: App, addressOf: FindAddress, options: HttpServerOptions): Server {
  const handle = getRequestListener((request, {incoming}) => app.routes.fetch(request, clientOf(incoming, addressOf)));
  return createHttpServer(
    (incoming, outgoing) => {
      if (app.openStream(incoming, outgoing, () => clientOf(incoming, addressOf))) return;
      app.fastPath(incoming, outgoing, () => void handle(incoming, outgoing));
    },
    publicHeaders('application/problem+json'),
    options,
  );
}

function once(run: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | null = null;
  return () => (result ??= run());
}

function watch(server: Server, gate: LoadShedder, streams: RevisionStreams): void {
  server.once('listening', () => {
    const timer = setInterval(() => gate.tick(), LOAD_CHECK_INTERVAL).unref();
    server.once('close', () => clearInterval(timer));
  });
  // Streams do not count as connections: they have a limit of their own.
  const {maxConnections} = server;
  streams.onCount = (count) => (server.maxConnections = maxConnections + count);
}

/** Starts listening and returns the URL of the server on this machine. */
async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isInUse = error.code === 'EADDRINUSE';
      reject(isInUse ? new Error(`Port ${port} on ${host} is in use. Choose another port with --port.`) : error);
    });
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string')
    throw new Error(`${host} is not a network address. Use an IP address or a host name for --host.`);
  // Replaces the wildcard addresses, which clients cannot connect to, by the loopback address.
  const address = bound.address.replace(/^0\.0\.0\.0$/, '127.0.0.1').replace(/^::$/, '::1');
  return `http://${address.includes(':') ? `[${address}]` : address}:${bound.port}/`;
}

async function shutDown(server: Server, file: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const timeout = setTimeout(() => server.closeAllConnections(), SHUTDOWN_TIMEOUT);
    // Clients keep a connection open after its pending request, so close idle connections repeatedly.
    const idleCheck = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_INTERVAL);
    server.close(() => {
      clearTimeout(timeout);
      clearInterval(idleCheck);
      resolve();
    });
    server.closeIdleConnections();
  });
  removeAccess(file);
}

async function closeStore(store: CommentStore, storedLimits: StoredLimits | null): Promise<void> {
  try {
    await storedLimits?.save();
  } finally {
    await store.close();
  }
}
