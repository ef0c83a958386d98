// The moderation routes as an application.

import {Hono} from 'hono';
import {notFound, toResponse} from '../http/problem.js';
import type {ModerationEnv} from './actor.js';
import {createModerationHeaders} from './moderation-headers.js';
import {addModeratorRoutes} from './moderator-routes.js';
import type {ModeratorServices} from './services.js';

export interface ModerationApp {
  /** Handles paths below `/api/v1/moderation`. */
  readonly app: Hono<ModerationEnv>;
  /** The paths of its routes, for metrics and logs. */
  readonly paths: readonly string[];
}

/** Creates the moderation routes. */
export function createModeration(services: ModeratorServices): ModerationApp {
  const app = new Hono<ModerationEnv>();
  app.use(createModerationHeaders(services.allowsOrigin));
  const paths = addModeratorRoutes(app, services);
  app.all('*', ({env}) => toResponse(notFound(), env.requestId));
  return {app, paths};
}
