// Calls the admin routes for the other commands: over HTTP if a server is running, otherwise in this process on the
// database itself.

import {existsSync} from 'node:fs';
import {Hono} from 'hono';
import * as v from 'valibot';
import {readAccess, type Access} from './access-file.js';
import {createAdmin} from './admin-routes.js';
import {createCommandCheck} from '../moderators/command-credential.js';
import {addModeratorRoutes} from '../moderators/moderator-routes.js';
import type {ModeratorServices} from '../moderators/services.js';
import {VERSION} from '../operations/version.js';
import {createRelyingParty} from '../passkeys/relying-party.js';
import type {ModeratorStore} from '../storage/moderators/moderator-store.js';
import {locateDatabase, openDatabase} from '../storage/database/database.js';
import {DatabaseError} from '../storage/failures/database-error.js';
import type {OriginCheck} from '../http/guards.js';
import type {ClientEnv} from '../http/client-address.js';
import {DEFAULT_THRESHOLDS} from '../moderation/deciding/moderation-services.js';
import {createModerationApp, MODERATION_PATH} from '../moderation/moderation-app.js';
import {createModerationRoutes} from '../moderation/moderation-routes.js';
import {toResponse} from '../http/problem.js';
import {createServices} from '../threads/services.js';
import {createSqlStores, type Stores} from '../storage/stores/sql-stores.js';

/** Sends a request to a path of the server. */
type Send = (path: string, init: RequestInit) => Promise<Response>;

export interface AdminClient {
  /** Whether a running server handles the requests. Its other clients wait meanwhile. */
  readonly usesServer: boolean;
  /**
   * Sends a request to a path below `/admin/v1` and returns the response.
   *
   * @throws {Error} with the problem's detail, for an error response.
   */
  send: Send;
  /** Sends a request to a path below `/admin/v1` and validates the JSON of the response. */
  fetchJson<S extends v.GenericSchema>(schema: S, path: string, init?: RequestInit): Promise<v.InferOutput<S>>;
  /** Sends a request to a path below `/api/v1/moderation` and validates the JSON of the response. */
  moderate<S extends v.GenericSchema>(schema: S, path: string, init?: RequestInit): Promise<v.InferOutput<S>>;
  close(): Promise<void>;
}

export interface AdminClientOptions {
  /** Whether to create a missing database. */
  readonly create?: boolean;
  /** The public URL of the server, with a slash at the end, for links to the desk; a running server knows its own. */
  readonly address?: string | null;
  /** The origins that are allowed; a running server knows its own. */
  readonly allowsOrigin?: OriginCheck;
}

/**
 * Connects to the server that uses the database file, or opens the database if there is no server. Several processes can
 * use PostgreSQL, so it is always opened.
 *
 * @param url A value of `--database`.
 * @throws {DatabaseError} for a missing database (unless `create` is set), or a database that cannot be opened.
 */
export async function openAdmin(
  url: string,
  {create = false, address = null, allowsOrigin = () => true}: AdminClientOptions = {},
): Promise<AdminClient> {
  const {file} = locateDatabase(url);
  const access = file === null ? null : readAccess(file);
  if (access) {
    const client = createClient(overHttp(access), () => Promise.resolve(), true);
    // A killed server leaves its access file behind, and another process may use its port now. Only our server accepts
    // the token.
    const isRunning = await client.send('running', {}).then(
      () => true,
      () => false,
    );
    if (isRunning) return client;
  }
  if (!create && file !== null && !existsSync(file)) {
    throw new DatabaseError(`There is no database ${file}. Use --database to name the database of your server.`);
  }
  const stores = createSqlStores(await openDatabase(url));
  const routes = createRoutes(stores, file, {address, allowsOrigin});
  const send: Send = async (path, init) =>
    routes.request(`/${path}`, {...init, headers: headersFor(LOCAL_TOKEN)}, {network: '', address: '', isLocal: true});
  return createClient(send, () => stores.store.close(), false);
}

/** The token of requests within this process. */
const LOCAL_TOKEN = 'local';

function createRoutes(
  stores: Stores,
  file: string | null,
  {address, allowsOrigin}: Required<Pick<AdminClientOptions, 'address' | 'allowsOrigin'>>,
): Hono<ClientEnv> {
  // No hold policy: a moderator's change is never held.
  const services = createServices(stores.store, 'none');
  const moderation = {...services, ...stores, flagThresholds: () => DEFAULT_THRESHOLDS, allowsOrigin};
  const facts = {file, version: '', flags: []};
  const routes = new Hono<ClientEnv>();
  routes.route('/admin/v1', createAdmin({services, decisions: stores.decisions, token: LOCAL_TOKEN, file}));
  const authenticate = createCommandCheck(LOCAL_TOKEN);
  const app = createModerationApp({
    authenticate,
    openRoutes: [(open) => addModeratorRoutes(open, moderatorServices(stores.moderators, address))],
    routes: [createModerationRoutes(moderation, facts)],
  });
  routes.route(MODERATION_PATH, app);
  return routes.onError((error) => toResponse(error));
}

const moderatorServices = (store: ModeratorStore, address: string | null): ModeratorServices => ({
  store,
  party: createRelyingParty(address ?? 'http://localhost/'),
  site: '',
  version: VERSION,
  allowsOrigin: () => false,
  adminToken: LOCAL_TOKEN,
  signInLimit: null,
  now: () => Date.now(),
});

const overHttp =
  ({url, token}: Access): Send =>
  (path, init) =>
    fetch(`${url}${path}`, {...init, headers: headersFor(token)});

const headersFor = (token: string) => ({Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'});

function createClient(request: Send, close: () => Promise<void>, usesServer: boolean): AdminClient {
  const send: Send = async (path, init) => {
    const response = await request(path, init);
    if (response.ok) return response;
    const problem: unknown = await response.json().catch(() => null);
    throw new Error(v.is(Problem, problem) ? problem.detail : `The server responded with status ${response.status}.`);
  };
  const fetchBelow =
    (prefix: string): AdminClient['fetchJson'] =>
    async (schema, path, init = {}) => {
      const body: unknown = await (await send(`${prefix}/${path}`, init)).json();
      return v.parse(schema, body);
    };
  return {
    usesServer,
    send: (path, init) => send(`${ADMIN_PATH}/${path}`, init),
    fetchJson: fetchBelow(ADMIN_PATH),
    moderate: fetchBelow(MODERATION_PATH.slice(1)),
    close,
  };
}

const ADMIN_PATH = 'admin/v1';

const Problem = v.object({detail: v.string()});
