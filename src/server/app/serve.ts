// Starts and stops a server.

import {randomBytes} from 'node:crypto';
import type {Server} from 'node:http';
import {fileURLToPath} from 'node:url';
import type {Kysely} from 'kysely';
import {writeAccess, removeAccess} from '../admin/access-file.js';
import {createApp, publicHeaders} from './app.js';
import {
  createChangeFeed,
  DEFAULT_DATABASE,
  locateDatabase,
  openDatabase,
  type DatabaseOptions,
} from '../storage/database/database.js';
import {RevisionStreams} from '../live/revision-streams.js';
import {LoadShedder} from '../limits/load-shedding.js';
import {createListener} from './app-listener.js';
import {createFrontDoor, type FrontDoor} from './front-door.js';
import {createOriginCheck, type OriginCheck} from '../http/guards.js';
import {createHttpServer} from '../http/http-server.js';
import type {OpenLimits} from '../limits/open-limits.js';
import type {StoredLimits} from '../limits/stored-limits.js';
import {KeptNetworks} from '../limits/kept-networks.js';
import {createPages} from '../http/static-pages.js';
import type {PageRules} from '../pages/page-rules.js';
import {trustProxies, type FindAddress} from '../http/proxies.js';
import {startRerender} from '../writing/rerender.js';
import type {Services, SiteServices} from '../threads/services.js';
import {createFloodCheck} from '../flood/flood.js';
import {createSqlFlood} from '../storage/flood/sql-flood.js';
import {createSqlStores, type Stores} from '../storage/stores/sql-stores.js';
import {createModerating} from './moderating.js';
import {openWriters, type OpenWriters} from './open-writers.js';
import type {RunningServer, ServerOptions} from './server-options.js';
import {guardServer} from './guard-server.js';
import {publicAddress, readBasePath} from '../operations/base-path.js';
import {Lifecycle} from '../operations/lifecycle.js';
import type {Figures} from '../operations/metrics.js';
import {ProxyWatch} from '../operations/proxy-watch.js';
import {observeRefusal, observeRequests, type RequestObserver} from '../operations/observe-requests.js';
import {createReadinessCheck} from '../operations/readiness.js';
import {findPendingMigrations} from '../storage/migrations/pending-migrations.js';
import type {Schema} from '../storage/database/schema.js';
import {watchServer} from './watch-server.js';
import {listen, shutDown} from './listening.js';
import {limitRequests} from './limit-requests.js';
import {createInviter, openModerators} from './open-moderators.js';
import {openPageRules} from './open-page-rules.js';
import type {CommentStore} from '../storage/comment-store.js';

/** The port, unless another one is given. */
export const SERVER_PORT = 8420;

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
  const {port = SERVER_PORT, host = '127.0.0.1', database = DEFAULT_DATABASE, origins = [], publicUrl = null} = options;
  const allowsOrigin = createOriginCheck(origins, publicUrl);
  const addressOf = trustProxies(options.proxies ?? []);
  const pageRules = openPageRules(options, allowsOrigin);
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
      pageRules,
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
  readonly pageRules: PageRules;
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
    const limits = await limitRequests(connection, options);
    const [gate, networks] = [new LoadShedder(options.gate), new KeptNetworks(stores.networks, Date.now)];
    const trust = {store: stores.moderators, ...limits, adminToken: makeToken()};
    const moderators = openModerators({...opened, ...trust}, options);
    const proxies = new ProxyWatch(addressOf, options.log ?? (() => undefined));
    const {signingIn, ...site} = await openSite(opened, stores, limits, options);
    const findProxies = (): readonly string[] => proxies.unnamed;
    const moderating = createModerating({stores, moderators, lifecycle, file, site, findProxies, ...options});
    const streams = new RevisionStreams(lifecycle, options.streams);
    const app = createApp({...createParts(opened, options), ...trust, gate, streams, moderating, networks, signingIn});
    guardServer(server, gate, streams);
    const watch = await watchServer(options, createFigures(moderating.base, lifecycle));
    observers.push(...watch.observers);
    const listener = proxies.watch(createListener(app, addressOf));
    door.open(observeRequests(listener, observers, app.routeLabel));
    lifecycle.finishStart();
    if (file !== null) writeAccess(file, {url, token: trust.adminToken});
    const stopRendering = startRerender(store, options.log);
    const close = once(async () => {
      await Promise.all([stop(server, lifecycle, file), stopRendering(), moderating.stop()]);
      await closeStore(store, [limits, networks]);
      await watch.close();
    });
    const inviteModerator = createInviter(moderators);
    return {url, file: name, store, inviteModerator, lifecycle, metricsUrl: watch.metricsUrl, close};
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** Opens what decides about new comments besides the rules. */
async function openSite(
  {connection, pageRules, url}: Opened,
  stores: Stores,
  {limits, siteRates}: OpenLimits,
  options: ServerOptions,
): Promise<Pick<SiteServices, 'pageRules' | 'siteRates' | 'checkFlood' | 'judges'> & OpenWriters> {
  const writers = await openWriters(stores, url, options);
  const checkFlood = limits ? createFloodCheck(createSqlFlood(connection), Date.now) : undefined;
  return {pageRules, siteRates, ...writers, checkFlood, judges: options.judges};
}

/** What the app takes from the database and the options alone. */
const createParts = (
  {connection, allowsOrigin, file, lifecycle}: Opened,
  {scripts, pages, publicUrl, basePath = ''}: ServerOptions,
) => ({
  base: publicUrl ? publicAddress(publicUrl, readBasePath(basePath)) : `${readBasePath(basePath)}/`,
  allowsOrigin,
  file,
  scripts: scripts ?? SCRIPTS,
  checkReadiness: createReadinessCheck(lifecycle, () => findPendingMigrations(connection)),
  ...(pages !== undefined && {pages: createPages(pages)}),
});

const makeToken = (): string => randomBytes(32).toString('base64url');

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

async function closeStore(store: CommentStore, kept: readonly StoredLimits[]): Promise<void> {
  try {
    for (const each of kept) await each.save();
  } finally {
    await store.close();
  }
}
