// How commands do what only the owner may: through the server that holds the database, or on a database that none holds.

import {existsSync} from 'node:fs';
import * as v from 'valibot';
import {readAccess, type Access} from './access-file.js';
import {createAdmin} from './admin-routes.js';
import {openDatabase} from '../storage/database/database.js';
import {DatabaseError} from '../storage/database/database-error.js';
import {toResponse} from '../http/problem.js';
import {createServices} from '../threads/services.js';
import {createSqlStore} from '../storage/sql-store.js';

/** Sends a request below `/admin/v1`. */
type Send = (path: string, init: RequestInit) => Promise<Response>;

export interface AdminClient {
  /** Whether a server does the work, which others wait for. */
  readonly isServer: boolean;
  /** The answer to a request below `/admin/v1`. @throws what the server says, if it is a refusal. */
  send: Send;
  /** The same, as JSON of a shape. */
  ask<S extends v.GenericSchema>(schema: S, path: string, init?: RequestInit): Promise<v.InferOutput<S>>;
  close(): Promise<void>;
}

/** Speaks to the server that holds the database, or opens it when none does. */
export async function openAdmin(file: string, {create = false} = {}): Promise<AdminClient> {
  const access = readAccess(file);
  if (access) {
    const client = createClient(overHttp(access), () => Promise.resolve(), true);
    // A killed server leaves its word behind; whoever answers at its address now has to know the token.
    const isThere = await client.send('held', {}).then(
      () => true,
      () => false,
    );
    if (isThere) return client;
  }
  if (!create && !existsSync(file)) {
    throw new DatabaseError(`There is no database ${file}: name the server's with --database.`);
  }
  const store = createSqlStore(await openDatabase(file));
  // Nobody waits anew because of a moderator.
  const services = createServices(store, 'none');
  const admin = createAdmin({services, token: 'local', file}).onError((error) => toResponse(error));
  const send: Send = async (path, init) =>
    admin.request(`/${path}`, {...init, headers: headersFor('local')}, {network: '', isLocal: true});
  return createClient(send, () => store.close(), false);
}

const overHttp =
  ({url, token}: Access): Send =>
  (path, init) =>
    fetch(`${url}admin/v1/${path}`, {...init, headers: headersFor(token)});

const headersFor = (token: string) => ({Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'});

function createClient(sendAny: Send, close: () => Promise<void>, isServer: boolean): AdminClient {
  const send: Send = async (path, init) => {
    const response = await sendAny(path, init);
    if (response.ok) return response;
    const answer: unknown = await response.json().catch(() => null);
    throw new Error(v.is(Problem, answer) ? answer.detail : `The server answered ${response.status}.`);
  };
  return {
    isServer,
    send,
    ask: async (schema, path, init = {}) => {
      const answer: unknown = await (await send(path, init)).json();
      return v.parse(schema, answer);
    },
    close,
  };
}

const Problem = v.object({detail: v.string()});
