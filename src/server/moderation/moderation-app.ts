// The routes below `/api/v1/moderation`, for the desk, the tools in a page and the commands.

import {Hono, type Context, type MiddlewareHandler} from 'hono';
import type {ClientEnv} from '../http/client-address.js';
import {HttpProblem, notFound, toResponse} from '../http/problem.js';
import type {Actor, Authenticate, ModerationEnv} from '../moderators/actor.js';

/** Adds the routes of one room. Every request has an actor: `context.get('actor')`. */
export type AddModerationRoutes = (app: Hono<ModerationEnv>) => void;

/** Adds routes for requests without a credential, for example to sign in. */
export type AddOpenRoutes = (app: Hono<ClientEnv>) => void;

export interface ModerationAppOptions {
  readonly authenticate: Authenticate;
  /** Routes that are tried before the credentials are checked. */
  readonly openRoutes?: readonly AddOpenRoutes[];
  readonly routes: readonly AddModerationRoutes[];
}

/** The path of the moderation routes. */
export const MODERATION_PATH = '/api/v1/moderation';

/** Creates the moderation routes. Without a valid credential, every response is the error of `authenticate`. */
export function createModerationApp({
  authenticate,
  openRoutes = [],
  routes,
}: ModerationAppOptions): Hono<ModerationEnv> {
  const open = new Hono<ClientEnv>();
  for (const add of openRoutes) add(open);
  const app = new Hono<ModerationEnv>();
  app.route('/', open);
  const actors = new WeakMap<Request, Actor>();
  app.use(createActorCheck(authenticate, actors));
  app.use((context, next) => {
    const actor = actors.get(context.req.raw);
    if (!actor) throw new Error('a request without an actor');
    context.set('actor', actor);
    return next();
  });
  for (const add of routes) add(app);
  app.all('*', ({env}) => toResponse(notFound(), env.requestId));
  app.onError((error, {env}) => toResponse(error, env.requestId));
  return app;
}

/** @throws {HttpProblem} 403 unless the actor is an owner. */
export function checkOwner({role}: Actor): void {
  if (role !== 'owner') throw forbidden('Only an owner of this site can do this.');
}

// The context of `authenticate` has no actor yet, so the result is kept beside it.
const createActorCheck =
  (authenticate: Authenticate, actors: WeakMap<Request, Actor>): MiddlewareHandler<ClientEnv> =>
  async (context, next) => {
    const actor = await authenticate(context);
    if (actor.by === 'page' && !isForPages(context)) {
      throw forbidden('A page can only decide about comments. Open the desk for everything else.');
    }
    actors.set(context.req.raw, actor);
    await next();
  };

/** What the token of a page allows: comments and decisions. */
const isForPages = ({req}: Context<ClientEnv>): boolean => {
  const path = req.path.slice(req.path.indexOf(MODERATION_PATH) + MODERATION_PATH.length);
  return /^\/(?:session$|comments(?:\/|$)|decisions(?:\/|$))/.test(path);
};

const forbidden = (detail: string): HttpProblem => new HttpProblem(403, 'Not allowed', detail, {type: 'role'});
