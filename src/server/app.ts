// The server as a function from requests to responses, without a port. The routes are a table.

import {Hono, type Context, type Handler, type MiddlewareHandler} from 'hono';
import {createAdmin} from './admin.js';
import {describeProtocol} from './openapi.js';
import type {PeerEnv} from './peer.js';
import {notFound, toResponse, wrongMethod} from './problem.js';
import {createReading} from './reading.js';
import {loadScripts, sendScript} from './scripts.js';
import {sendPrivateJson, sendPublicJson} from './send-json.js';
import {createWriting, type WritingOptions} from './writing.js';

export interface AppOptions extends WritingOptions {
  /** The folder of colloquy.js and its chunks. */
  readonly scripts: string;
  /** What the moderator's command proves itself with. */
  readonly adminToken: string;
  /** Answers what no route does: the pages of a demo. */
  readonly pages?: (path: string) => Response | null;
}

type Route = readonly [method: string, path: string, handler: Handler<PeerEnv>];

/** The server, given who is at the other end of each request. */
export function createApp(options: AppOptions): Hono<PeerEnv> {
  const {list, count} = createReading(options.services);
  const {post, show, edit, remove, preview} = createWriting(options);
  const scripts = loadScripts(options.scripts);
  const description = {json: JSON.stringify(describeProtocol())};
  const app = new Hono<PeerEnv>();

  app.use(forbidSniffing);
  // Before what lets other pages in: no page may ever read these.
  app.route('/admin/v1', createAdmin(options.services, options.adminToken));
  app.use(letPagesRead);
  app.options('*', () => new Response(null, {status: 204, headers: PREFLIGHT}));
  addRoutes(app, [
    ['GET', '/api/v1/comments', list],
    ['POST', '/api/v1/comments', post],
    ['GET', '/api/v1/comments/:id', show],
    ['PATCH', '/api/v1/comments/:id', edit],
    ['DELETE', '/api/v1/comments/:id', remove],
    ['POST', '/api/v1/preview', preview],
    ['GET', '/api/v1/counts', count],
    ['GET', '/api/v1/openapi.json', ({req}) => sendPublicJson(description, req.raw)],
    ['GET', '/health', () => sendPrivateJson({status: 'ok'})],
  ]);
  app.get('/:script{[\\w.-]+\\.js}', (context) => {
    const script = scripts.get(context.req.param('script'));
    return script ? sendScript(script, context.req.raw) : context.notFound();
  });
  app.notFound(({req}) => options.pages?.(req.path) ?? toResponse(notFound()));
  app.onError((error) => toResponse(error));
  return app;
}

const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE',
  'Access-Control-Allow-Headers': 'authorization, content-type',
  'Access-Control-Max-Age': '7200',
};

// A method that an address does not take is told which ones it does.
function addRoutes(app: Hono<PeerEnv>, routes: readonly Route[]): void {
  const methods = new Map<string, string[]>();
  for (const [method, path, handler] of routes) {
    app.on(method, path, handler);
    methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  for (const [path, allowed] of methods) app.all(path, () => toResponse(wrongMethod(allowed)));
}

const forbidSniffing: MiddlewareHandler = (context, next) =>
  next().then(() => context.header('X-Content-Type-Options', 'nosniff'));

const letPagesRead: MiddlewareHandler = (context, next) => next().then(() => openToPages(context));

// Any page may read every answer, errors too: they hold nothing that is not public or proven by a secret. Which pages
// may write is decided on the request itself, so that a refusal can be read and mended.
function openToPages({res: {headers}}: Context): void {
  headers.set('Access-Control-Allow-Origin', '*');
  headers.set('Access-Control-Expose-Headers', 'ETag, Retry-After');
  headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  const isJson = headers.get('Content-Type')?.includes('json') ?? false;
  if (isJson) headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
}
