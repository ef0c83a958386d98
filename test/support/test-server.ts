// A real server on a real database file, in a folder of its own that goes when the test is over.

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeCommentId} from '../../src/core/comment-id.js';
import {startServer, type RunningServer, type ServerOptions} from '../../src/server/app/serve.js';
import type {NewComment, OwnComment} from '../../src/wire/protocol.js';

export const SITE = 'http://localhost:4000';

export interface TestServer extends RunningServer {
  readonly folder: string;
  get(path: string, init?: RequestInit): Promise<Response>;
  /** Sends JSON as a page of `SITE` would. */
  send(method: string, path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  post(comment: NewComment): Promise<Response>;
}

export async function startTestServer(options: ServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  const defaults = {port: 0, database: join(folder, 'comments.db'), scripts: folder, rateLimit: false};
  const server = await startServer({...defaults, ...options});
  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(new URL(path, server.url), init);
  const send: TestServer['send'] = (method, path, body, headers = {}) =>
    get(path, {
      method,
      headers: {Origin: SITE, 'Content-Type': 'application/json', ...headers},
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return {
    ...server,
    folder,
    get,
    send,
    post: (comment) => send('POST', 'api/v1/comments', comment),
    close: async () => {
      await server.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

let count = 0;

/** A comment that a server takes; what matters to a test is named by it. */
export function newComment(rest: Partial<NewComment> = {}): NewComment {
  count++;
  return {
    id: makeCommentId(1_700_000_000_000 + count, crypto.getRandomValues(new Uint8Array(16))),
    thread: '/page',
    page: {url: `${SITE}/page`, title: 'A page'},
    parent: null,
    author: {name: 'Ana'},
    source: `Words ${count}`,
    secret: Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url'),
    ...rest,
  };
}

/** The body of an answer that holds a writer's own comment. */
export const ownOf = async (answer: Response | Promise<Response>): Promise<OwnComment> =>
  (await (await answer).json()) as OwnComment;
