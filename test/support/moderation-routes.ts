// The moderation routes over a database, without a server: as a command uses them.

import {Hono} from 'hono';
import {sql, type Kysely} from 'kysely';
import {makeCommentId} from '../../src/core/comment-id.js';
import type {createCommandCheck} from '../../src/server/moderators/command-credential.js';
import type {ClientEnv} from '../../src/server/http/client-address.js';
import {toResponse} from '../../src/server/http/problem.js';
import type {FlagThresholds, ModerationServices} from '../../src/server/moderation/deciding/moderation-services.js';
import {createModerationApp, MODERATION_PATH} from '../../src/server/moderation/moderation-app.js';
import {addLearningRoutes} from '../../src/server/learning/learning-routes.js';
import {createModerationRoutes} from '../../src/server/moderation/moderation-routes.js';
import type {Actor, ModerationEnv} from '../../src/server/moderators/actor.js';
import {createChangeFeed, openDatabase} from '../../src/server/storage/database/database.js';
import {isPostgresDatabase} from '../../src/server/storage/database/dialects.js';
import type {Schema} from '../../src/server/storage/database/schema.js';
import {createSqlStores, type Stores} from '../../src/server/storage/stores/sql-stores.js';
import {createServices} from '../../src/server/threads/services.js';
import type {Action, DecisionResults, NewDecision} from '../../src/wire/moderation/moderation.js';

export const NADJA: Actor = {id: 'm1', name: 'Nadja', role: 'owner', by: 'session'};
export const TOM: Actor = {id: 'm2', name: 'Tom', role: 'moderator', by: 'session'};

export const newId = (): string => makeCommentId(Date.now(), crypto.getRandomValues(new Uint8Array(16)));

/** What a test needs of one server. */
export interface ModerationNode {
  readonly database: Kysely<Schema>;
  readonly stores: Stores;
  readonly services: ModerationServices;
  readonly thresholds: {current: FlagThresholds};
  /** The time that the use cases see; real if null. */
  readonly clock: {now: number | null};
  /** Sends a request and returns the status and the JSON. */
  send(method: string, path: string, body?: unknown, actor?: Actor): Promise<{status: number; json: unknown}>;
  get<T>(path: string): Promise<T>;
  decide(decision: Partial<NewDecision> & Pick<NewDecision, 'comments'>, actor?: Actor): Promise<DecisionResults>;
  /** Decides about the present version of one comment. */
  act(action: Action, id: string, rest?: Partial<NewDecision>, actor?: Actor): Promise<DecisionResults>;
  undo(id: string, actor?: Actor): Promise<DecisionResults>;
  close(): Promise<void>;
}

/** Opens a database. */
export async function openModerationNode(url: string): Promise<ModerationNode> {
  const database = await openDatabase(url, {pool: 5});
  const stores = createSqlStores(database, createChangeFeed(url));
  const thresholds: ModerationNode['thresholds'] = {current: {flagsToList: 1, flagsToHide: 0}};
  const clock: ModerationNode['clock'] = {now: null};
  const base = createServices(stores.store, 'none');
  const services = {
    ...base,
    ...stores,
    now: () => clock.now ?? Date.now(),
    flagThresholds: () => thresholds.current,
    allowsOrigin: () => true,
  };
  let current: Actor | null = NADJA;
  const authenticate: ReturnType<typeof createCommandCheck> = async () => {
    if (!current) throw new Error('no actor');
    return current;
  };
  const facts = {file: null, version: '1', flags: ['--port 1']};
  const addLearning = (app: Hono<ModerationEnv>): void => addLearningRoutes(app, stores.learning, services.now);
  const app = createModerationApp({authenticate, routes: [createModerationRoutes(services, facts), addLearning]});
  const root = new Hono<ClientEnv>().route(MODERATION_PATH, app).onError((error) => toResponse(error));
  const send: ModerationNode['send'] = async (method, path, body, actor = NADJA) => {
    current = actor;
    const init = {
      method,
      headers: {'Content-Type': 'application/json'},
      ...(body !== undefined && {body: JSON.stringify(body)}),
    };
    const response = await root.request(`${MODERATION_PATH}/${path}`, init, {network: '', isLocal: true});
    return {status: response.status, json: await response.json()};
  };
  const post = async <T>(path: string, body: unknown, actor?: Actor): Promise<T> => {
    const {status, json} = await send('POST', path, body, actor);
    if (status >= 300) throw new Error(`${status} ${JSON.stringify(json)}`);
    return json as T;
  };
  const decide: ModerationNode['decide'] = (decision, actor) =>
    post('decisions', {id: newId(), action: 'approve', ...decision}, actor);
  return {
    database,
    stores,
    services,
    thresholds,
    clock,
    send,
    get: async <T>(path: string) => (await send('GET', path)).json as T,
    decide,
    act: async (action, id, rest = {}, actor) => {
      const version = (await stores.queue.find([id])).get(id)?.version ?? 0;
      return decide({action, comments: [{id, version}], ...rest}, actor);
    },
    undo: (id, actor) => post(`decisions/${id}/undo`, {}, actor),
    close: () => stores.store.close(),
  };
}

/** Makes every write to a table fail until the returned function is called. */
export async function breakTable(
  database: Kysely<Schema>,
  table: string,
  event: 'insert' | 'update',
): Promise<() => Promise<void>> {
  const name = `broken_${table}_${event}`;
  if (isPostgresDatabase(database)) {
    await sql
      .raw(`create function ${name}() returns trigger language plpgsql as $$ begin raise exception 'fault'; end $$`)
      .execute(database);
    await sql
      .raw(`create trigger ${name} after ${event} on ${table} for each row execute function ${name}()`)
      .execute(database);
  } else {
    await sql
      .raw(`create trigger ${name} after ${event} on ${table} begin select raise(abort, 'fault'); end`)
      .execute(database);
  }
  return async () => {
    await sql.raw(`drop trigger ${name}${isPostgresDatabase(database) ? ` on ${table}` : ''}`).execute(database);
    if (isPostgresDatabase(database)) await sql.raw(`drop function ${name}`).execute(database);
  };
}
