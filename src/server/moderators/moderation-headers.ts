// The headers of all moderation responses. They are private, and only pages with a token of their own may read them.

import type {MiddlewareHandler} from 'hono';
import type {OriginCheck} from '../http/guards.js';
import {isPageRoute} from './authenticate.js';
import type {ModerationEnv} from './actor.js';

const PRIVATE = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  Vary: 'Origin, Cookie, Authorization',
};

const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, POST, PUT, PATCH, DELETE',
  'Access-Control-Allow-Headers': 'authorization, content-type',
  'Access-Control-Max-Age': '7200',
};

/**
 * Creates the middleware that adds the headers, and that answers preflight requests. A response to a cookie never has
 * CORS headers; a response to a token has those of the page's origin, if it may post.
 */
export const createModerationHeaders =
  (allowsOrigin: OriginCheck): MiddlewareHandler<ModerationEnv> =>
  async (context, next) => {
    const {raw: request} = context.req;
    const origin = request.headers.get('Origin') ?? undefined;
    const isPreflight = request.method === 'OPTIONS';
    const hasToken = isPreflight || request.headers.has('Authorization');
    const isOpen = origin !== undefined && hasToken && isPageRoute(request) && allowsOrigin(origin);
    if (isPreflight) context.res = new Response(null, {status: 204, headers: isOpen ? PREFLIGHT : {}});
    else await next();
    const {headers} = context.res;
    for (const [name, value] of Object.entries(PRIVATE)) headers.set(name, value);
    if (!isOpen) return;
    headers.set('Access-Control-Allow-Origin', origin);
    headers.set('Access-Control-Expose-Headers', 'Retry-After, X-Request-Id');
  };
