// Starts the server in the test process, with a database file in a temporary folder that `close` deletes.

import {appendFileSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeCommentId} from '../../src/core/comment-id.js';
import {createLog, type Log} from '../../src/server/operations/log.js';
import {startServer} from '../../src/server/app/serve.js';
import type {RunningServer, ServerOptions} from '../../src/server/app/server-options.js';
import type {NewComment, OwnComment} from '../../src/wire/protocol.js';

/** The origin of the pages that send comments. */
export const SITE = 'http://localhost:4000';

export interface TestServer extends RunningServer {
  readonly folder: string;
  get(path: string, init?: RequestInit): Promise<Response>;
  /** Sends JSON as a page of `SITE` would. A string is sent unchanged. */
  send(method: string, path: string, body: unknown, headers?: Readonly<Record<string, string>>): Promise<Response>;
  post(comment: NewComment): Promise<Response>;
}

/** A log that `test/reliability/log-privacy.test.ts` searches after it has run other tests. */
function openTestLog(): Log | null {
  const file = process.env['TEST_SERVER_LOG'];
  return file ? createLog('json', {write: (line) => appendFileSync(file, line)}) : null;
}

/** Starts a server on a free port, without rate limits unless `options` says otherwise. */
export async function startTestServer(options: ServerOptions = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  const defaults = {
    port: 0,
    database: join(folder, 'comments.db'),
    scripts: folder,
    rateLimit: false,
    requestLog: openTestLog(),
  };
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

/** Returns a valid new comment. A test passes the fields it is about. */
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

/** Parses the response body of a request for the writer's own comment. */
export const ownOf = async (answer: Response | Promise<Response>): Promise<OwnComment> =>
  (await (await answer).json()) as OwnComment;
