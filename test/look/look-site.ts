// The demo, from the real server, and a thread with everything that a comment can have. A state changes some responses.

import {mkdtempSync, rmSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildSite} from '../../demo/build-site.js';
import {lowWater} from '../../demo/story/low-water.js';
import {story} from '../../demo/story/story.js';
import {tenThousand} from '../../demo/story/ten-thousand.js';
import {theGate} from '../../demo/story/the-gate.js';
import {weatherWords} from '../../demo/story/weather-words.js';
import type {Page} from '../../src/core/comment.js';
import {seedThread} from '../../src/server/seed-thread.js';
import {startServer} from '../../src/server/app/serve.js';
import type {RunningServer} from '../../src/server/app/server-options.js';
import type {NewComment, OwnComment} from '../../src/wire/protocol.js';
import {AVATAR, SPECIMEN_KEY, specimen} from './specimen.js';

/** What a page gets instead of what the demo's server answers. Everything is optional. */
export interface Answers {
  /**
   * Changes a page of comments; `isSince` is true if only what is new was requested. `never`: reads get no response. A
   * number: they fail with this status.
   */
  readonly read?: ((page: Page, isSince: boolean) => Page) | 'never' | number;
  /** Changes the response to a post. A number: it fails with this status. */
  readonly post?: 'held' | number;
  /** Whether scripts are missing, as if there were no JavaScript. */
  readonly hasNoScript?: boolean;
  /** The most comments of a thread. */
  readonly most?: number;
  /** Whether the thread has no fallback content. */
  readonly hasNoFallback?: boolean;
}

export interface LookSite {
  /** What the next pages get. */
  answers: Answers;
  /** Returns the URL of a page. Pages with different hosts do not share what the device stores. */
  urlOf(path: string, host: string): string;
  close(): Promise<void>;
}

const ROOT = new URL('../../', import.meta.url);

/** Starts the site on a free port. */
export async function startLookSite(): Promise<LookSite> {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-look-'));
  const pages = join(folder, 'pages');
  await buildSite(pages);
  const demo = await startServer({
    port: 0,
    database: join(folder, 'look.db'),
    scripts: fileURLToPath(new URL('dist/', ROOT)),
    pages,
    rateLimit: false,
    prepare: async (store) => {
      await seedThread(store, story);
      // A thread of 200 has everything that one of 10,000 has, and is drawn sooner.
      for (const thread of [lowWater, theGate, weatherWords, tenThousand(200)]) await seedThread(store, thread);
    },
  });
  const server = createServer((request, response) => {
    answer(site.answers, demo, request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const site: LookSite = {
    answers: {},
    urlOf: (path, host) => `http://${host}.localhost:${port}/${path}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await demo.close();
      rmSync(folder, {recursive: true, force: true});
    },
  };
  return site;
}

async function answer(
  answers: Answers,
  demo: RunningServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', demo.url);
  const body = Buffer.concat(await request.toArray()).toString();
  const isPost = request.method === 'POST' && url.pathname.endsWith('/comments');
  const isRead = request.method === 'GET' && /\/(?:comments|counts)$|\.json$/.test(url.pathname);
  if (answers.hasNoScript && url.pathname.endsWith('.js')) return send(response, 404, 'text/plain', '');
  if (isRead && answers.read === 'never') return;
  const status = isRead ? answers.read : isPost ? answers.post : undefined;
  if (typeof status === 'number') return sendJson(response, status, problem(status));
  if (isPost && answers.post === 'held') return sendJson(response, 202, hold(JSON.parse(body) as NewComment));
  if (url.pathname === AVATAR_PATH) return send(response, 200, 'image/svg+xml', PICTURE);
  if (isRead && url.searchParams.get('thread') === SPECIMEN_KEY) {
    const avatar = `http://${request.headers.host}${AVATAR_PATH}`;
    return sendPage(response, JSON.parse(JSON.stringify(specimen).replaceAll(AVATAR, avatar)) as Page, url, answers);
  }
  const file = FILES.exec(url.pathname)?.[0];
  if (file) return send(response, 200, typeOf(file), await readFile(new URL(file.slice(1), ROOT), 'utf8'));
  await forward(answers, new URL(request.url ?? '/', demo.url), request, body, response);
}

const AVATAR_PATH = '/avatar.svg';
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><rect width="8" height="8" fill="teal"/></svg>';

/** The files of this folder and of the demo that pages may load. */
const FILES = /^\/(?:test\/look\/themes\/[\w-]+\.css|test\/look\/specimen\.(?:html|css)|demo\/themes\/[\w-]+\.css)$/;

const typeOf = (file: string): string => (file.endsWith('.css') ? 'text/css' : 'text/html');

async function forward(
  answers: Answers,
  url: URL,
  {method = 'GET', headers}: IncomingMessage,
  body: string,
  response: ServerResponse,
): Promise<void> {
  const answer = await fetch(url, {
    method,
    headers: {'Content-Type': headers['content-type'] ?? 'text/plain', Origin: url.origin},
    ...(method === 'GET' || method === 'HEAD' ? {} : {body}),
  });
  const type = answer.headers.get('Content-Type') ?? '';
  if (type.startsWith('image/')) return void response.writeHead(200, {'Content-Type': type}).end(await answer.bytes());
  const text = await answer.text();
  if (type.includes('json') && typeof answers.read !== 'string' && text.includes('"comments"'))
    return sendPage(response, JSON.parse(text) as Page, url, answers);
  const html = answers.hasNoFallback ? text.replace(/(<comment-thread[^>]*>)[^]*(?=<\/comment-thread>)/, '$1') : text;
  send(response, answer.status, type, type.includes('html') ? html : text);
}

const sendPage = (response: ServerResponse, page: Page, {searchParams}: URL, {read, most}: Answers): void => {
  const cut = most === undefined ? page : {...page, comments: page.comments.slice(0, most), next: null};
  sendJson(response, 200, typeof read === 'function' ? read(cut, searchParams.has('since')) : cut);
};

const sendJson = (response: ServerResponse, status: number, body: unknown): void =>
  send(response, status, 'application/json', JSON.stringify(body));

const send = (response: ServerResponse, status: number, type: string, body: string): void =>
  void response.writeHead(status, {'Content-Type': type, 'Cache-Control': 'no-store'}).end(body);

const problem = (status: number): object => ({
  type: 'about:blank',
  title: 'The comment was not accepted',
  status,
  detail: status === 422 ? 'This name belongs to a moderator.' : 'Something is wrong with this server.',
  ...(status === 422 ? {errors: [{field: 'author.name', message: 'This name belongs to a moderator.'}]} : {}),
});

const hold = ({id, parent, author, source}: NewComment): OwnComment => ({
  comment: {
    id,
    parent,
    kind: 'comment',
    status: 'held',
    replies: 0,
    author: {name: author.name},
    createdAt: new Date().toISOString(),
    html: `<p>${source}</p>`,
  },
  source,
  can: {edit: 900, delete: 900},
});
