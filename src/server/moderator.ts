// A moderator's hands: the same over a running server as on a database that no server holds.

import {existsSync} from 'node:fs';
import * as v from 'valibot';
import {readAccess, type Access} from './access.js';
import {createAdmin} from './admin.js';
import {openDatabase} from './database.js';
import {DatabaseError} from './database-error.js';
import {ModeratedComment} from './moderate.js';
import {toResponse} from './problem.js';
import {createServices} from './services.js';
import {createSqlStore} from './sql-store.js';

export interface Moderator {
  list(): Promise<readonly ModeratedComment[]>;
  act(id: string, action: string, query: Readonly<Record<string, string>>, body?: unknown): Promise<ModeratedComment>;
  setClosed(thread: string, closed: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Sends a request below `/admin/v1`. */
type Send = (path: string, init: RequestInit) => Promise<Response>;

/** Speaks to the server that holds the database, or opens it when none does. */
export async function openModerator(file: string): Promise<Moderator> {
  const access = readAccess(file);
  if (access) {
    const moderator = createModerator(overHttp(access), () => Promise.resolve());
    // A killed server leaves its word behind; whoever answers at its address now has to know the token.
    const isThere = await moderator.list().then(
      () => true,
      () => false,
    );
    if (isThere) return moderator;
  }
  if (!existsSync(file)) throw new DatabaseError(`There is no database ${file}: name the server's with --database.`);
  const store = createSqlStore(await openDatabase(file));
  // Nobody waits anew because of a moderator.
  const admin = createAdmin(createServices(store, 'none'), 'local').onError((error) => toResponse(error));
  const send: Send = async (path, init) =>
    admin.request(`/${path}`, {...init, headers: headersFor('local')}, {network: '', isLocal: true});
  return createModerator(send, () => store.close());
}

const overHttp =
  ({url, token}: Access): Send =>
  (path, init) =>
    fetch(`${url}admin/v1/${path}`, {...init, headers: headersFor(token)});

const headersFor = (token: string) => ({Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'});

function createModerator(send: Send, close: () => Promise<void>): Moderator {
  const ask = async <S extends v.GenericSchema>(
    schema: S,
    path: string,
    init: RequestInit,
  ): Promise<v.InferOutput<S>> => {
    const response = await send(path, init);
    const answer: unknown = await response.json();
    if (response.ok) return v.parse(schema, answer);
    throw new Error(v.is(Problem, answer) ? answer.detail : `The server answered ${response.status}.`);
  };
  const pathTo = (path: string, query: Readonly<Record<string, string>>): string =>
    `${path}?${new URLSearchParams(query).toString()}`;

  return {
    list: () => ask(v.array(ModeratedComment), 'held', {}),
    act: (id, action, query, body = {}) =>
      ask(ModeratedComment, pathTo(`comments/${encodeURIComponent(id)}/${action}`, query), {
        method: 'POST',
        body: JSON.stringify(body),
      }),
    setClosed: async (thread, closed) => {
      await ask(v.object({}), pathTo(`threads/${closed ? 'close' : 'open'}`, {thread}), {method: 'POST'});
    },
    close,
  };
}

const Problem = v.object({detail: v.string()});
