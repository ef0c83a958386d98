// The routes, as a table: from a request to a response, without a port.

import {Hono, type Context} from 'hono';
import type {CommentId, Order} from '../core/comment.js';
import {threadKey} from '../core/url.js';
import {createAdmin} from './admin.js';
import {EditedCommentBody, NewCommentBody, parseBody, PreviewBody} from './bodies.js';
import {checkJson, checkOrigin, checkRate, readBody, readQuery, type OriginCheck} from './guards.js';
import {openApi} from './openapi.js';
import {deleteOwnComment, editOwnComment, showOwnComment} from './own-comment.js';
import {postComment} from './post-comment.js';
import {HttpProblem, notFound, toResponse} from './problem.js';
import type {RateLimit} from './rate-limit.js';
import {renderMarkdown} from './render.js';
import {loadScripts, sendScript} from './scripts.js';
import {bearerOf} from './secrets.js';
import {sendPrivateJson, sendPublicJson} from './send-json.js';
import type {Services} from './services.js';

export interface AppOptions {
  readonly services: Services;
  readonly allowsOrigin: OriginCheck;
  /** How often one network may write, and ask for a preview; null for as often as it likes. */
  readonly limits: {readonly write: RateLimit; readonly preview: RateLimit} | null;
  /** The folder of colloquy.js and its chunks. */
  readonly scripts: string;
  /** What the moderator's command proves itself with. */
  readonly adminToken: string;
  /** Answers what no route does: the pages of a demo. */
  readonly pages?: (path: string) => Response | null;
  readonly networkOf: (context: Context) => string;
  readonly isLocal: (context: Context) => boolean;
}

const ORDERS: readonly Order[] = ['oldest', 'newest', 'replies'];
const API = '/api/v1';
const MOST_COUNTS = 50;

/** The server as a function from requests to responses. */
export function createApp(options: AppOptions): Hono {
  const {services, allowsOrigin, limits, adminToken, isLocal} = options;
  const scripts = loadScripts(options.scripts);
  const description = {json: JSON.stringify(openApi)};
  const app = new Hono();

  const write = (context: Context): string => {
    checkOrigin(context.req.raw, allowsOrigin);
    return options.networkOf(context);
  };
  const readJson = async (context: Context): Promise<string> => {
    checkJson(context.req.raw);
    return readBody(context.req.raw);
  };
  const own = (context: Context): readonly [CommentId, string] => [
    context.req.param('id') ?? '',
    bearerOf(context.req.raw),
  ];

  app.use(addHeaders);
  app.onError((error) => toResponse(error));
  app.notFound((context) => options.pages?.(context.req.path) ?? toResponse(notFound()));
  app.options('*', () => new Response(null, {status: 204, headers: PREFLIGHT}));
  app.route('/admin/v1', createAdmin(services, adminToken, isLocal));

  app.get(`${API}/comments`, async ({req}) => {
    const query = readQuery(req.url, 'thread', 'order', 'cursor');
    const snapshot = await services.snapshots.get(threadKey(needed(query, 'thread')));
    return sendPublicJson(snapshot.page(readOrder(query), query.get('cursor')), req.raw);
  });
  app.post(`${API}/comments`, async (context) => {
    const network = write(context);
    const body = parseBody(NewCommentBody, await readJson(context));
    const {status, own} = await postComment(body, services, () => checkRate(limits?.write ?? null, network));
    return sendPrivateJson(own, status);
  });
  app.get(`${API}/comments/:id`, async (context) => sendPrivateJson(await showOwnComment(...own(context), services)));
  app.patch(`${API}/comments/:id`, async (context) => {
    const network = write(context);
    const {source} = parseBody(EditedCommentBody, await readJson(context));
    checkRate(limits?.write ?? null, network);
    return sendPrivateJson(await editOwnComment(...own(context), source, services));
  });
  app.delete(`${API}/comments/:id`, async (context) => {
    write(context);
    return sendPrivateJson({comment: await deleteOwnComment(...own(context), services)});
  });
  app.post(`${API}/preview`, async (context) => {
    const network = write(context);
    const {source} = parseBody(PreviewBody, await readJson(context));
    checkRate(limits?.preview ?? null, network);
    return sendPrivateJson({html: renderMarkdown(source)});
  });
  app.get(`${API}/counts`, async ({req}) => {
    const asked = readQuery(req.url, 'thread').getAll('thread');
    if (asked.length === 0 || asked.length > MOST_COUNTS) throw badRequest(`Ask for 1 to ${MOST_COUNTS} threads.`);
    const counts = await services.store.countComments(asked.map(threadKey));
    const byName = asked.map((thread) => [thread, counts.get(threadKey(thread)) ?? 0] as const);
    return sendPublicJson({json: JSON.stringify({counts: Object.fromEntries(byName)})}, req.raw);
  });
  app.get(`${API}/openapi.json`, ({req}) => sendPublicJson(description, req.raw));
  app.get('/health', () => sendPrivateJson({status: 'ok'}));
  app.get('/:script{[\\w.-]+\\.js}', ({req}) => {
    const script = scripts.get(req.param('script'));
    return script ? sendScript(script, req.raw) : toResponse(notFound());
  });

  for (const [path, allow] of METHODS) app.all(path, () => toResponse(wrongMethod(allow)));
  return app;
}

/** Which methods an address takes; any other one is told so. */
const METHODS: readonly (readonly [string, string])[] = [
  [`${API}/comments`, 'GET, POST'],
  [`${API}/comments/:id`, 'GET, PATCH, DELETE'],
  [`${API}/preview`, 'POST'],
  [`${API}/counts`, 'GET'],
  [`${API}/openapi.json`, 'GET'],
  ['/health', 'GET'],
];

const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE',
  'Access-Control-Allow-Headers': 'authorization, content-type',
  'Access-Control-Max-Age': '7200',
};

// Any page may read every answer, errors too: they hold nothing that is not public or proven by a secret. Which pages
// may write is decided on the request itself, so that a refusal can be read and mended.
async function addHeaders(context: Context, next: () => Promise<void>): Promise<void> {
  await next();
  const {headers} = context.res;
  headers.set('X-Content-Type-Options', 'nosniff');
  if (context.req.path.startsWith('/admin/')) return;
  headers.set('Access-Control-Allow-Origin', '*');
  headers.set('Access-Control-Expose-Headers', 'ETag, Retry-After');
  headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  const isJson = headers.get('Content-Type')?.includes('json') ?? false;
  if (isJson) headers.set('Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'");
}

function needed(query: URLSearchParams, name: string): string {
  const value = query.get(name);
  if (value) return value;
  throw badRequest(`The parameter ${name} is missing.`);
}

function readOrder(query: URLSearchParams): Order {
  const wanted = query.get('order') ?? 'oldest';
  const order = ORDERS.find((each) => each === wanted);
  if (order) return order;
  throw badRequest(`The order is one of ${ORDERS.join(', ')}.`);
}

const badRequest = (detail: string): HttpProblem => new HttpProblem(400, 'Bad request', detail);

const wrongMethod = (allow: string): HttpProblem =>
  new HttpProblem(405, 'Method not allowed', `This address takes ${allow}.`, {allow});
