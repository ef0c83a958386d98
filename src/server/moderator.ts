// A moderator's hands: the same over a running server as on a database that no server holds.

import {readFileSync} from 'node:fs';
import {Hono} from 'hono';
import {createAdmin} from './admin.js';
import {openDatabase} from './database.js';
import type {ModeratedComment} from './moderate.js';
import {toResponse} from './problem.js';
import {createServices, tokenFile} from './serve.js';
import {createSqlStore} from './sql-store.js';

export interface Moderator {
  list(): Promise<readonly ModeratedComment[]>;
  act(id: string, action: string, query: Readonly<Record<string, string>>, body?: unknown): Promise<ModeratedComment>;
  setClosed(thread: string, closed: boolean): Promise<void>;
  close(): Promise<void>;
}

/** Sends a request below `/admin/v1`. */
type Send = (path: string, init: RequestInit) => Promise<Response>;

interface Access {
  readonly url: string;
  readonly token: string;
}

/** Speaks to the server that holds the database, or opens it when none does. */
export async function openModerator(file: string): Promise<Moderator> {
  const access = readAccess(file);
  if (access && (await isRunning(access)))
    return createModerator(access.token, viaServer(access), async () => undefined);
  const store = createSqlStore(await openDatabase(file));
  const token = 'local';
  const app = new Hono().onError((error) => toResponse(error));
  app.route(
    '/admin/v1',
    createAdmin(createServices(store, 'none'), token, () => true),
  );
  const send: Send = async (path, init) => app.request(`/admin/v1/${path}`, init);
  return createModerator(token, send, () => store.close());
}

const viaServer =
  ({url}: Access): Send =>
  (path, init) =>
    fetch(`${url}admin/v1/${path}`, init);

function readAccess(file: string): Access | null {
  try {
    const {url, token} = JSON.parse(readFileSync(tokenFile(file), 'utf8')) as Partial<Record<'url' | 'token', unknown>>;
    return typeof url === 'string' && typeof token === 'string' ? {url, token} : null;
  } catch {
    return null;
  }
}

// A killed server leaves its file behind; whoever answers at its address now has to know the token.
const isRunning = ({url, token}: Access): Promise<boolean> =>
  fetch(`${url}admin/v1/held`, {headers: {Authorization: `Bearer ${token}`}}).then(
    ({ok}) => ok,
    () => false,
  );

function createModerator(token: string, send: Send, close: () => Promise<void>): Moderator {
  const ask = async <T>(path: string, body?: unknown): Promise<T> => {
    const headers = {Authorization: `Bearer ${token}`, 'Content-Type': 'application/json'};
    const method = path === 'held' ? 'GET' : 'POST';
    const response = await send(path, {method, headers, ...(body !== undefined && {body: JSON.stringify(body)})});
    const answer = (await response.json()) as T & {readonly detail?: string};
    if (!response.ok) throw new Error(answer.detail ?? `The server answered ${response.status}.`);
    return answer;
  };
  return {
    list: () => ask('held'),
    act: (id, action, query, body) =>
      ask(`comments/${encodeURIComponent(id)}/${action}?${new URLSearchParams(query).toString()}`, body),
    setClosed: async (thread, closed) => {
      await ask(`threads/${closed ? 'close' : 'open'}?${new URLSearchParams({thread}).toString()}`);
    },
    close,
  };
}
