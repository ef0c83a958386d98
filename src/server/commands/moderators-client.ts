// Calls the routes of moderators: over HTTP if a server uses the database file, otherwise in this process on the
// database itself.

import {existsSync} from 'node:fs';
import * as v from 'valibot';
import {readAccess} from '../admin/access-file.js';
import {toResponse} from '../http/problem.js';
import {createModeration} from '../moderators/moderator-app.js';
import {createRelyingParty} from '../passkeys/relying-party.js';
import {VERSION} from '../operations/version.js';
import {locateDatabase, openDatabase} from '../storage/database/database.js';
import {DatabaseError} from '../storage/failures/database-error.js';
import {createSqlModerators} from '../storage/moderators/sql-moderators.js';
import {UsageError} from './usage-error.js';

const role = v.picklist(['owner', 'moderator']);

const Invited = v.object({link: v.string(), endsAt: v.string(), name: v.string(), role, isNew: v.boolean()});
export type Invited = v.InferOutput<typeof Invited>;

const Listed = v.array(
  v.object({id: v.string(), name: v.string(), role, seenAt: v.nullable(v.string()), passkeys: v.number()}),
);
export type Listed = v.InferOutput<typeof Listed>[number];

type Send = (path: string, init?: RequestInit) => Promise<Response>;

export interface ModeratorsClient {
  invite(name: string, role: string | undefined): Promise<Invited>;
  list(): Promise<readonly Listed[]>;
  remove(id: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Connects to the server that uses the database file, or opens the database. Several processes can use PostgreSQL, so it
 * is always opened.
 *
 * @param url A value of `--database`.
 * @param address The public URL of the server, with a slash at the end; null if unknown. A running server knows its own.
 * @throws {DatabaseError} for a missing database, or one that cannot be opened.
 */
export async function openModerators(url: string, address: string | null): Promise<ModeratorsClient> {
  const {file} = locateDatabase(url);
  const access = file === null ? null : readAccess(file);
  if (access) {
    const send: Send = (path, init) =>
      fetch(`${access.url}api/v1/moderation/${path}`, {...init, headers: headersFor(access.token)});
    // A killed server leaves its access file behind. Only our server accepts the token.
    const isRunning = await send('moderators').then(
      ({ok}) => ok,
      () => false,
    );
    if (isRunning) return createClient(send, () => Promise.resolve());
  }
  if (file !== null && !existsSync(file)) {
    throw new DatabaseError(`There is no database ${file}. Use --database to name the database of your server.`);
  }
  return openDirectly(url, address);
}

async function openDirectly(url: string, address: string | null): Promise<ModeratorsClient> {
  const database = await openDatabase(url);
  const {app} = createModeration({
    store: createSqlModerators(database),
    party: createRelyingParty(address ?? 'http://localhost/'),
    site: '',
    version: VERSION,
    allowsOrigin: () => false,
    adminToken: 'local',
    signInLimit: null,
    now: () => Date.now(),
  });
  app.onError((error) => toResponse(error));
  const send: Send = async (path, init) =>
    app.request(`/${path}`, {...init, headers: headersFor('local')}, {network: '', isLocal: true});
  const client = createClient(send, () => database.destroy());
  if (address !== null) return client;
  const invite = (): Promise<never> => Promise.reject(new UsageError(NO_ADDRESS));
  return {...client, invite};
}

const NO_ADDRESS =
  'The URL of the server is not known here. Add --public-url with the URL that moderators open, for example ' +
  '--public-url https://comments.example.org, or --public-url http://localhost:8420 for a server on this machine.';

const headersFor = (token: string) => ({Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'});

function createClient(request: Send, close: () => Promise<void>): ModeratorsClient {
  const fetchJson = async <S extends v.GenericSchema>(
    schema: S,
    path: string,
    init?: RequestInit,
  ): Promise<v.InferOutput<S>> => {
    const response = await request(path, init);
    const body: unknown = await response.json().catch(() => null);
    if (response.ok) return v.parse(schema, body);
    throw new Error(v.is(Problem, body) ? body.detail : `The server responded with status ${response.status}.`);
  };
  return {
    invite: (name, role) =>
      fetchJson(Invited, 'moderators', {method: 'POST', body: JSON.stringify({name, ...(role !== undefined && {role})})}), // prettier-ignore
    list: () => fetchJson(Listed, 'moderators'),
    remove: async (id) => {
      await fetchJson(v.object({}), `moderators/${encodeURIComponent(id)}`, {method: 'DELETE'});
    },
    close,
  };
}

const Problem = v.object({detail: v.string()});
