// The server as a function from requests to responses, without a port. The routes are a table.

import {Hono, type Context, type Handler, type MiddlewareHandler} from 'hono';
import {createAdmin} from '../admin/admin-routes.js';
import {describeProtocol} from './openapi.js';
import type {ClientEnv} from '../http/client-address.js';
import {prepareJson} from '../http/prepared-json.js';
import {notFound, toResponse, wrongMethod} from '../http/problem.js';
import {createReadingRoutes, type FastHandler} from '../reading/reading-routes.js';
import {loadScripts, sendScript} from '../http/widget-scripts.js';
import {sendPrivateJson, sendPublicJson} from '../http/send-json.js';
import {createFastPath, type FastPath} from '../reading/fast-path.js';
import {createWriting, type WritingOptions} from '../writing/writing-routes.js';

export interface AppOptions extends WritingOptions {
  /** The folder of colloquy.js and its chunks. */
  readonly scripts: string;
  /** What the other commands prove themselves with. */
  readonly adminToken: string;
  /** The database. */
  readonly file: string;
  /** Answers what no route does: the pages of a demo. */
  readonly pages?: (path: string) => Response | null;
}

type Route = readonly [method: string, path: string, handler: Handler<ClientEnv>, atOnce?: FastHandler];

export interface App {
  /** Answers every request, given who is at the other end of it. */
  readonly routes: Hono<ClientEnv>;
  /** Is asked first. */
  readonly shortcut: FastPath;
}

/** The server. */
export function createApp(options: AppOptions): App {
  const {list, listFast, count, countFast} = createReadingRoutes(options.services, options.gate);
  const {post, show, edit, remove, preview} = createWriting(options);
  const scripts = loadScripts(options.scripts);
  const description = prepareJson(describeProtocol());
  const app = new Hono<ClientEnv>();

  app.use(forbidSniffing);
  // Before what lets other pages in: no page may ever read these.
  app.route('/admin/v1', createAdmin({services: options.services, token: options.adminToken, file: options.file}));
  app.use(letPagesRead);
  app.options('*', () => new Response(null, {status: 204, headers: PREFLIGHT}));
  const routes: readonly Route[] = [
    ['GET', '/api/v1/comments', list, listFast],
    ['POST', '/api/v1/comments', post],
    ['GET', '/api/v1/comments/:id', show],
    ['PATCH', '/api/v1/comments/:id', edit],
    ['DELETE', '/api/v1/comments/:id', remove],
    ['POST', '/api/v1/preview', preview],
    ['GET', '/api/v1/counts', count, countFast],
    ['GET', '/api/v1/openapi.json', ({req}) => sendPublicJson(description, req.raw)],
    ['GET', '/health', () => sendPrivateJson({status: 'ok'})],
  ];
  addRoutes(app, routes);
  app.get('/:script{[\\w.-]+\\.js}', (context, next) => {
    const script = scripts.get(context.req.param('script'));
    return script ? Promise.resolve(sendScript(script, context.req.raw)) : next();
  });
  app.notFound(({req}) => options.pages?.(req.path) ?? toResponse(notFound()));
  app.onError((error) => toResponse(error));
  const shortcuts = routes.flatMap(([, path, , atOnce]) => (atOnce ? [[path, atOnce] as const] : []));
  return {routes: app, shortcut: createFastPath(new Map(shortcuts), describeOpen)};
}

const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE',
  'Access-Control-Allow-Headers': 'authorization, content-type',
  'Access-Control-Max-Age': '7200',
};

// A method that an address does not take is told which ones it does.
function addRoutes(app: Hono<ClientEnv>, routes: readonly Route[]): void {
  const methods = new Map<string, string[]>();
  for (const [method, path, handler] of routes) {
    app.on(method, path, handler);
    methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  for (const [path, allowed] of methods) app.all(path, () => toResponse(wrongMethod(allowed)));
}

const NO_SNIFFING = {'X-Content-Type-Options': 'nosniff'};

// Any page may read every answer, errors too: they hold nothing that is not public or proven by a secret. Which pages
// may write is decided on the request itself, so that a refusal can be read and mended.
const OPEN = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const INERT = {'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'"};

/** Headers of every answer to a page. */
export const describeOpen = (contentType: string) => ({
  ...NO_SNIFFING,
  ...OPEN,
  ...(contentType.includes('json') && INERT),
});

const forbidSniffing: MiddlewareHandler = (context, next) => next().then(() => addHeaders(context, NO_SNIFFING));

const letPagesRead: MiddlewareHandler = (context, next) =>
  next().then(() => addHeaders(context, describeOpen(context.res.headers.get('Content-Type') ?? '')));

function addHeaders({res}: Context, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) res.headers.set(name, value);
}
