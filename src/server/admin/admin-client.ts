// Calls the admin routes for the other commands: over HTTP if a server is running, otherwise in this process on the
// database itself.

import {existsSync} from 'node:fs';
import * as v from 'valibot';
import {readAccess, type Access} from './access-file.js';
import {createAdmin} from './admin-routes.js';
import {locateDatabase, openDatabase} from '../storage/database/database.js';
import {DatabaseError} from '../storage/failures/database-error.js';
import {toResponse} from '../http/problem.js';
import {createServices} from '../threads/services.js';
import {createSqlStore} from '../storage/sql-store.js';

/** Sends a request to a path below `/admin/v1`. */
type Send = (path: string, init: RequestInit) => Promise<Response>;

export interface AdminClient {
  /** Whether a running server handles the requests. Its other clients wait meanwhile. */
  readonly usesServer: boolean;
  /**
   * Sends a request and returns the response.
   *
   * @throws {Error} with the problem's detail, for an error response.
   */
  send: Send;
  /** Sends a request and validates the JSON of the response. */
  fetchJson<S extends v.GenericSchema>(schema: S, path: string, init?: RequestInit): Promise<v.InferOutput<S>>;
  close(): Promise<void>;
}

/**
 * Connects to the server that uses the database file, or opens the database if there is no server. Several processes can
 * use PostgreSQL, so it is always opened.
 *
 * @param url A value of `--database`.
 * @throws {DatabaseError} for a missing database (unless `create` is set), or a database that cannot be opened.
 */
export async function openAdmin(url: string, {create = false} = {}): Promise<AdminClient> {
  const {file} = locateDatabase(url);
  const access = file === null ? null : readAccess(file);
  if (access) {
    const client = createClient(overHttp(access), () => Promise.resolve(), true);
    // A killed server leaves its access file behind, and another process may use its port now. Only our server accepts
    // the token.
    const isRunning = await client.send('held', {}).then(
      () => true,
      () => false,
    );
    if (isRunning) return client;
  }
  if (!create && file !== null && !existsSync(file)) {
    throw new DatabaseError(`There is no database ${file}. Use --database to name the database of your server.`);
  }
  const store = createSqlStore(await openDatabase(url));
  // No hold policy: a moderator's change is never held.
  const services = createServices(store, 'none');
  const admin = createAdmin({services, token: 'local', file}).onError((error) => toResponse(error));
  const send: Send = async (path, init) =>
    admin.request(`/${path}`, {...init, headers: headersFor('local')}, {network: '', address: '', isLocal: true});
  return createClient(send, () => store.close(), false);
}

const overHttp =
  ({url, token}: Access): Send =>
  (path, init) =>
    fetch(`${url}admin/v1/${path}`, {...init, headers: headersFor(token)});

const headersFor = (token: string) => ({Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'});

function createClient(request: Send, close: () => Promise<void>, usesServer: boolean): AdminClient {
  const send: Send = async (path, init) => {
    const response = await request(path, init);
    if (response.ok) return response;
    const problem: unknown = await response.json().catch(() => null);
    throw new Error(v.is(Problem, problem) ? problem.detail : `The server responded with status ${response.status}.`);
  };
  return {
    usesServer,
    send,
    fetchJson: async (schema, path, init = {}) => {
      const body: unknown = await (await send(path, init)).json();
      return v.parse(schema, body);
    },
    close,
  };
}

const Problem = v.object({detail: v.string()});
