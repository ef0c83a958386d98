// Adds a table of routes to an application.

import type {Env, Handler, Hono} from 'hono';
import type {ClientEnv} from './client-address.js';
import {toResponse, wrongMethod} from './problem.js';

/** A method, a path below the application's own, and a handler. `rest` is ignored. */
export type Route<E extends Env> = readonly [method: string, path: string, handler: Handler<E>, ...rest: unknown[]];

/** Adds routes. Any other method on one of their paths is answered with 405 and the list of allowed methods. */
export function addRoutes<E extends Pick<ClientEnv, 'Bindings'>>(app: Hono<E>, routes: readonly Route<E>[]): void {
  const methods = new Map<string, string[]>();
  for (const [method, path, handler] of routes) {
    app.on(method, path, handler);
    methods.set(path, [...(methods.get(path) ?? []), method]);
  }
  for (const [path, allowed] of methods) app.all(path, ({env}) => toResponse(wrongMethod(allowed), env.requestId));
}
