// Starts and stops a server.

import {randomBytes} from 'node:crypto';
import type {Server} from 'node:http';
import {fileURLToPath} from 'node:url';
import type {Kysely} from 'kysely';
import {writeAccess, removeAccess} from '../admin/access-file.js';
import {createApp, publicHeaders} from './app.js';
import {createChangeFeed, locateDatabase, openDatabase, type DatabaseOptions} from '../storage/database/database.js';
import {RevisionStreams, type StreamLimits} from '../live/revision-streams.js';
import {LoadShedder, type LoadShedderOptions} from '../limits/load-shedding.js';
import {createListener} from './app-listener.js';
import {createFrontDoor, type FrontDoor} from './front-door.js';
import {createOriginCheck, type OriginCheck} from '../http/guards.js';
import {createHttpServer, type HttpServerOptions} from '../http/http-server.js';
import {openLimits} from '../limits/open-limits.js';
import type {StoredLimits} from '../limits/stored-limits.js';
import type {AskJudge} from '../judging/ask-judge.js';
import type {Moderation} from '../checks/policy.js';
import {createPages} from '../http/static-pages.js';
import {trustProxies, type FindAddress} from '../http/proxies.js';
import {startRerender} from '../writing/rerender.js';
import type {Services} from '../threads/services.js';
import {createFloodCheck} from '../flood/flood.js';
import {createSqlFlood} from '../storage/flood/sql-flood.js';
import {createSqlRequests} from '../storage/requests/sql-requests.js';
import {createSqlStores} from '../storage/stores/sql-stores.js';
import {createModerating} from './moderating.js';
import {guardServer} from './guard-server.js';
import {readBasePath} from '../operations/base-path.js';
import {Lifecycle} from '../operations/lifecycle.js';
import type {Figures} from '../operations/metrics.js';
import {observeRefusal, observeRequests, type RequestObserver} from '../operations/observe-requests.js';
import {createReadinessCheck} from '../operations/readiness.js';
import {findPendingMigrations} from '../storage/migrations/pending-migrations.js';
import type {Schema} from '../storage/database/schema.js';
import {watchServer, type WatchOptions} from './watch-server.js';
import {listen, shutDown} from './listening.js';
import {createInviter, openModerators} from './open-moderators.js';
import type {StorageError} from '../storage/failures/storage-error.js';
import type {CommentStore} from '../storage/comment-store.js';

export interface ServerOptions extends Omit<HttpServerOptions, 'onRefusal'>, WatchOptions {
  /** 0 selects a free port. */
  readonly port?: number;
  readonly host?: string;
  /** A path, `file:PATH`, or the URL of a PostgreSQL database. */
  readonly database?: string;
  /** Maximum number of connections to PostgreSQL. */
  readonly pool?: number;
  /** Origins of the pages that may post. An empty list allows pages on this machine. */
  readonly origins?: readonly string[];
  /** The public URL of the server. */
  readonly publicUrl?: string | null;
  /** The path below which the server answers, for example `/comments`. */
  readonly basePath?: string;
  /** Who waits, whatever the stored rules say. */
  readonly moderation?: Moderation;
  readonly rateLimit?: boolean;
  /** Judges outside the server. Words leave the server. */
  readonly judges?: readonly AskJudge[];
  /** IP addresses and CIDR blocks of trusted proxies: only their `X-Forwarded-For` is used. */
  readonly proxies?: readonly string[];
  /** Limits above which the server asks clients to try again later. */
  readonly gate?: LoadShedderOptions;
  /** Limits of open event streams. */
  readonly streams?: StreamLimits;
  /** The folder that contains colloquy.js and its chunks; by default the parent of the built server's folder. */
  readonly scripts?: string;
  /** What the server was started with, for moderators: no secrets. */
  readonly flags?: readonly string[];
  /** A folder with static pages to serve. */
  readonly pages?: string;
  /** Runs before requests are answered, for example to write demo data. */
  readonly prepare?: (store: CommentStore) => Promise<unknown>;
  /** Called with one sentence about work in the background, for the owner. */
  readonly log?: (message: string) => void;
  /** Called once when the storage fails. Pending requests are rejected, and the process has to exit. */
  readonly onStorageError?: (error: StorageError) => void;
}

export interface RunningServer {
  /** Ends with a slash. Includes the base path. */
  readonly url: string;
  /** The URL of the metrics; null if there are none. */
  readonly metricsUrl: string | null;
  /** Where comments are stored: a path, or a URL without its password. */
  readonly file: string;
  readonly store: CommentStore;
  /** Returns a link that makes a passkey, like `colloquy moderator invite`. */
  inviteModerator(name: string): Promise<string>;
  /** Streams register with it, so that they end when the server stops. */
  readonly lifecycle: Lifecycle;
  /**
   * Becomes not ready, ends streams, waits at most ten seconds for pending requests, and closes the database. Accepts no
   * new connections, or only until a load balancer knows.
   */
  close(): Promise<void>;
}

const DEFAULT_DATABASE = 'colloquy.db';

/** The folder of the widget's scripts: the parent of the built server's. */
const SCRIPTS = fileURLToPath(new URL('..', import.meta.url));

/**
 * Starts a server.
 *
 * ```ts
 * const server = await startServer({port: 0, database: 'comments.db'});
 * console.log(server.url);
 * await server.close();
 * ```
 *
 * @throws {RangeError} for an invalid origin, proxy address or base path.
 * @throws {DatabaseError} for a database that cannot be used.
 * @throws {Error} for a port that is in use.
 */
export async function startServer(options: ServerOptions = {}): Promise<RunningServer> {
  const {port = 8420, host = '127.0.0.1', database = DEFAULT_DATABASE, origins = [], publicUrl = null} = options;
  const allowsOrigin = createOriginCheck(origins, publicUrl);
  const addressOf = trustProxies(options.proxies ?? []);
  const basePath = readBasePath(options.basePath ?? '');
  const lifecycle = new Lifecycle();
  const door = createFrontDoor(basePath, lifecycle);
  const observers: RequestObserver[] = [];
  const server = createHttpServer(door.listener, publicHeaders('application/problem+json'), {
    ...options,
    onRefusal: (requestId, status) => observeRefusal(observers, requestId, status),
  });
  // Listens before the database is open, so that health checks succeed during a long migration.
  const url = new URL(`${basePath}/`, await listen(server, port, host)).href;
  try {
    const connection = await openDatabase(database, databaseOptions(options));
    const opened = {
      connection,
      allowsOrigin,
      addressOf,
      ...locateDatabase(database),
      lifecycle,
      door,
      observers,
      server,
      url,
    };
    return await openDoor(opened, options);
  } catch (error) {
    server.close();
    server.closeAllConnections();
    throw error;
  }
}

interface Opened {
  readonly connection: Kysely<Schema>;
  readonly allowsOrigin: OriginCheck;
  readonly addressOf: FindAddress;
  readonly name: string;
  readonly file: string | null;
  readonly lifecycle: Lifecycle;
  readonly door: FrontDoor;
  readonly observers: RequestObserver[];
  readonly server: Server;
  readonly url: string;
}

/** Creates the app for an open database and lets requests in. */
async function openDoor(opened: Opened, options: ServerOptions): Promise<RunningServer> {
  const {connection, addressOf, name, file, lifecycle, door, observers, server, url} = opened;
  const stores = createSqlStores(connection, createChangeFeed(options.database ?? DEFAULT_DATABASE));
  const {store} = stores;
  try {
    await options.prepare?.(store);
    const limits = options.rateLimit === false ? null : await openLimits(createSqlRequests(connection), Date.now);
    const gate = new LoadShedder(options.gate);
    const trust = {
      store: stores.moderators,
      limits: limits?.limits ?? null,
      adminToken: randomBytes(32).toString('base64url'),
    };
    const moderators = openModerators({...opened, ...trust}, options);
    const checkFlood = limits ? createFloodCheck(createSqlFlood(connection), store, Date.now) : undefined;
    const moderating = createModerating({stores, moderators, lifecycle, file, checkFlood, ...options});
    const streams = new RevisionStreams(lifecycle, options.streams);
    const app = createApp({...partsOf(opened, options), ...trust, gate, streams, moderating});
    guardServer(server, gate, streams);
    const watch = await watchServer(options, createFigures(moderating.base, lifecycle));
    observers.push(...watch.observers);
    door.open(observeRequests(createListener(app, addressOf), observers, app.routeLabel));
    lifecycle.finishStart();
    if (file !== null) writeAccess(file, {url, token: trust.adminToken});
    const stopRendering = startRerender(store, options.log);
    const close = once(async () => {
      await Promise.all([stop(server, lifecycle, file), stopRendering(), moderating.stop()]);
      await closeStore(store, limits);
      await watch.close();
    });
    const inviteModerator = createInviter(moderators);
    return {url, file: name, store, inviteModerator, lifecycle, metricsUrl: watch.metricsUrl, close};
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** What the app takes from the database and the options alone. */
const partsOf = ({allowsOrigin, file, lifecycle, connection}: Opened, options: ServerOptions) => ({
  allowsOrigin,
  file,
  scripts: options.scripts ?? SCRIPTS,
  checkReadiness: createReadinessCheck(lifecycle, () => findPendingMigrations(connection)),
  ...(options.pages !== undefined && {pages: createPages(options.pages)}),
});

const databaseOptions = ({onStorageError, log, pool}: ServerOptions): DatabaseOptions => ({
  ...(onStorageError && {onBroken: onStorageError}),
  ...(log && {onWarning: log}),
  ...(pool !== undefined && {pool}),
});

async function stop(server: Server, lifecycle: Lifecycle, file: string | null): Promise<void> {
  await shutDown(server, lifecycle);
  if (file !== null) removeAccess(file);
}

const createFigures = ({discussions, store}: Services, lifecycle: Lifecycle): Figures => ({
  snapshotBytes: () => discussions.bytes,
  openStreams: () => lifecycle.streams,
  heldComments: () => store.countHeld(),
});

function once(run: () => Promise<void>): () => Promise<void> {
  let result: Promise<void> | null = null;
  return () => (result ??= run());
}

async function closeStore(store: CommentStore, storedLimits: StoredLimits | null): Promise<void> {
  try {
    await storedLimits?.save();
  } finally {
    await store.close();
  }
}
