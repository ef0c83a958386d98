// Builds the request handler of the server, independent of a port. The routes are listed in a table.

import {Hono, type Context, type Handler, type MiddlewareHandler} from 'hono';
import {createAdmin} from '../admin/admin-routes.js';
import {describeProtocol} from '../protocol/openapi.js';
import type {ClientEnv} from '../http/client-address.js';
import {createDeskPage} from '../desk/desk-page.js';
import {prepareJson} from '../http/prepared-json.js';
import {notFound, toResponse} from '../http/problem.js';
import {addRoutes} from '../http/route-table.js';
import {createForms, FORM_PATHS} from '../forms/form-routes.js';
import {createHtmlRoutes} from '../html/html-routes.js';
import {createFlagging} from '../moderation/flag-comment.js';
import {createModerationApp, MODERATION_PATH} from '../moderation/moderation-app.js';
import type {ModerationEnv} from '../moderators/actor.js';
import {createReadingRoutes, type FastHandler} from '../reading/reading-routes.js';
import {createLiveRoutes, type LiveRoutes} from '../live/live-routes.js';
import type {RevisionStreams} from '../live/revision-streams.js';
import {loadScripts, sendScript} from '../http/widget-scripts.js';
import {sendPrivateJson, sendPublicJson} from '../http/send-json.js';
import {createFastPath, type FastPath} from '../reading/fast-path.js';
import type {Moderating} from './moderating.js';
import type {CheckReadiness} from '../operations/readiness.js';
import {createRouteLabel, type RouteLabel} from '../operations/route-labels.js';
import {createIdentityRoute, createSignOutRoute} from '../identities/identity-route.js';
import {createSignIn, SIGN_IN_PATHS, type SigningIn} from '../signing-in/sign-in-routes.js';
import type {Services} from '../threads/services.js';
import {createVoting} from '../voting/vote.js';
import {createWriting, type WritingOptions} from '../writing/writing-routes.js';

export interface AppOptions extends Omit<WritingOptions, 'services'> {
  /** The public address of the server, or the path that it has on the site. Ends with a slash. */
  readonly base: string;
  /** The folder that contains colloquy.js and its chunks. */
  readonly scripts: string;
  /** Who may moderate. */
  /** The token that authenticates other commands. */
  readonly adminToken: string;
  /** Path of the database file; null if the database is not a file. */
  readonly file: string | null;
  readonly streams: RevisionStreams;
  readonly moderating: Pick<Moderating, 'base' | 'services' | 'app'>;
  readonly checkReadiness: CheckReadiness;
  readonly signingIn: SigningIn;
  /** Handles paths that match no route: the pages of a demo. */
  readonly pages?: (path: string) => Response | null;
}

type Route = readonly [method: string, path: string, handler: Handler<ClientEnv>, atOnce?: FastHandler];

export interface App {
  /** Handles every request; the environment describes the client. */
  readonly routes: Hono<ClientEnv>;
  /** Tried before the routes. */
  readonly fastPath: FastPath;
  /** Tried before the routes. */
  readonly openStream: LiveRoutes['open'];
  /** Names the route of a URL for metrics and logs. */
  readonly routeLabel: RouteLabel;
}

/** Creates the handlers of all routes. */
export function createApp(options: AppOptions): App {
  const services = options.moderating.base;
  const {list, listFast, count, countFast} = createReadingRoutes(services, options.gate);
  const {post, show, edit, remove, preview} = createWriting({...options, services});
  const live = createLiveRoutes(services, options.gate, options.streams, publicHeaders('text/event-stream'));
  const app = new Hono<ClientEnv>();

  const pages = createHtmlRoutes({services, gate: options.gate, base: options.base});
  app.use(addNoSniff);
  const moderation = createModerationApp(options.moderating.app);
  addOwnPages(app, options, moderation);
  app.route('/', createForms({...options, services, document: pages.document}));
  app.use(addPublicHeaders);
  app.options('*', () => new Response(null, {status: 204, headers: PREFLIGHT}));
  const routes: readonly Route[] = [
    ['GET', '/api/v1/comments', list, listFast],
    ['GET', '/api/v1/thread.html', pages.part],
    ['POST', '/api/v1/comments', post],
    ['GET', '/api/v1/comments/:id', show],
    ['PATCH', '/api/v1/comments/:id', edit],
    ['DELETE', '/api/v1/comments/:id', remove],
    ['POST', '/api/v1/comments/:id/flags', createFlagging({...options, services: options.moderating.services})],
    ['POST', '/api/v1/comments/:id/votes', createVoting({...options, services})],
    ['POST', '/api/v1/preview', preview],
    ...identityRoutes(services, options),
    ['GET', '/api/v1/counts', count, countFast],
    ['GET', '/api/v1/events', live.refuse],
    ...serverRoutes(options),
  ];
  addRoutes(app, routes);
  addScripts(app, options.scripts);
  addFallbacks(app, options);
  const paths = [...routes.map(([, path]) => path), ...pathsOf(moderation), ...SIGN_IN_PATHS, ...FORM_PATHS];
  const fastPath = createFastPath(listFastHandlers(routes), publicHeaders);
  return {routes: app, fastPath, openStream: live.open, routeLabel: createRouteLabel(paths)};
}

// Added before the CORS headers: no page may ever read an admin response, the desk, or the token in the window of a provider.
function addOwnPages(app: Hono<ClientEnv>, options: AppOptions, moderation: Hono<ModerationEnv>): void {
  app.route('/admin/v1', createAdminOf(options));
  app.route('/', createDeskPage(options.scripts));
  // Only pages with a token of their own may read a moderation response.
  app.route(MODERATION_PATH, moderation);
  app.route('/', createSignIn({...options, writers: options.moderating.base.writers}));
}

const identityRoutes = (services: Services, {gate}: AppOptions): readonly Route[] => [
  ['GET', '/api/v1/identity', createIdentityRoute(services, gate)],
  ['DELETE', '/api/v1/identity', createSignOutRoute(services, gate)],
];

function serverRoutes({checkReadiness}: AppOptions): readonly Route[] {
  const description = prepareJson(describeProtocol());
  return [
    ['GET', '/api/v1/openapi.json', ({req}) => sendPublicJson(description, req.raw)],
    ['GET', '/health', () => sendPrivateJson({status: 'ok'})],
    ['GET', '/ready', () => checkReadiness().then(() => sendPrivateJson({status: 'ready'}))],
  ];
}

const listFastHandlers = (routes: readonly Route[]): ReadonlyMap<string, FastHandler> =>
  new Map(routes.flatMap(([, path, , atOnce]) => (atOnce ? [[path, atOnce] as const] : [])));

const createAdminOf = ({moderating: {base, services}, adminToken: token, file}: AppOptions): Hono<ClientEnv> =>
  createAdmin({services: base, decisions: services.decisions, token, file});

function addScripts(app: Hono<ClientEnv>, folder: string): void {
  const scripts = loadScripts(folder);
  app.get('/:script{[\\w.-]+\\.js}', (context, next) => {
    const script = scripts.get(context.req.param('script'));
    return script ? sendScript(script, context.req.raw) : next();
  });
}

function addFallbacks(app: Hono<ClientEnv>, {pages}: AppOptions): void {
  app.notFound(({req, env}) => pages?.(req.path) ?? toResponse(notFound(), env.requestId));
  app.onError((error, {env}) => toResponse(error, env.requestId));
}

const pathsOf = ({routes}: Hono<ModerationEnv>): readonly string[] =>
  routes.filter(({path}) => !path.includes('*')).map(({path}) => MODERATION_PATH + path);

const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, POST, PATCH, DELETE',
  'Access-Control-Allow-Headers': 'authorization, content-type',
  'Access-Control-Max-Age': '7200',
};

const NO_SNIFF = {'X-Content-Type-Options': 'nosniff'};

// Every page may read every response, including errors: the content is public or was requested with its secret. The
// origin of a write is checked on the request itself, so that the page can read why it was refused.
const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': 'ETag, Retry-After, X-Request-Id',
  'Cross-Origin-Resource-Policy': 'cross-origin',
};

const JSON_CSP = {'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'"};

/** Returns the headers of every response except those of the admin routes. */
export const publicHeaders = (contentType: string) => ({
  ...NO_SNIFF,
  ...CORS,
  ...(contentType.includes('json') && JSON_CSP),
});

const addNoSniff: MiddlewareHandler = (context, next) => next().then(() => addHeaders(context, NO_SNIFF));

const addPublicHeaders: MiddlewareHandler = (context, next) =>
  next().then(() => addHeaders(context, publicHeaders(context.res.headers.get('Content-Type') ?? '')));

function addHeaders({res}: Context, headers: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(headers)) res.headers.set(name, value);
}
