// The routes below `/api/v1/moderation`, for the desk, the tools in a page and the commands.

import {Hono, type MiddlewareHandler} from 'hono';
import type {ClientEnv} from '../http/client-address.js';
import {HttpProblem, notFound, toResponse} from '../http/problem.js';
import type {Actor, Authenticate, ModerationEnv} from '../moderators/actor.js';

/** Adds the routes of one room. Every request has an actor: `context.get('actor')`. */
export type AddModerationRoutes = (app: Hono<ModerationEnv>) => void;

export interface ModerationAppOptions {
  /** Adds the headers of all responses, and answers preflight requests. */
  readonly headers?: MiddlewareHandler<ModerationEnv>;
  readonly authenticate: Authenticate;
  /** Routes that check the credentials themselves, for example to sign in. */
  readonly openRoutes?: readonly AddModerationRoutes[];
  readonly routes: readonly AddModerationRoutes[];
}

/** The path of the moderation routes. */
export const MODERATION_PATH = '/api/v1/moderation';

/** Creates the moderation routes. Without a valid credential, every response is the error of `authenticate`. */
export function createModerationApp({
  headers,
  authenticate,
  openRoutes = [],
  routes,
}: ModerationAppOptions): Hono<ModerationEnv> {
  const app = new Hono<ModerationEnv>();
  if (headers) app.use(headers);
  for (const add of openRoutes) add(app);
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
    actors.set(context.req.raw, actor);
    await next();
  };

const forbidden = (detail: string): HttpProblem => new HttpProblem(403, 'Not allowed', detail, {type: 'role'});
