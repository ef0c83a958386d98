// Serves a page and its resources on a free port. Adds as little time as possible: bodies are prepared, and nothing is
// compressed or cached.

import type {IncomingMessage, ServerResponse} from 'node:http';
import {text} from 'node:stream/consumers';
import {startStubHttpServer, type StubHttpServer} from '../../test/support/stub-http-server.js';

/** A response. */
export interface Answer {
  readonly type: 'application/json' | 'text/html' | 'text/javascript';
  readonly body: string;
}

/** Computes the response from the query and the body of a request. */
export type Backend = (query: URLSearchParams, body: string) => Answer;

/** Responses by path. */
export type Routes = ReadonlyMap<string, Answer | Backend>;

/** An empty page, opened first, because the first page of a renderer takes 0.1 s longer. */
export const BLANK = '/blank';

/** Starts a site. */
export function startSite(routes: Routes): Promise<StubHttpServer> {
  return startStubHttpServer((request, response) => void answer(routes, request, response));
}

async function answer(routes: Routes, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost');
  const route = pathname === BLANK ? EMPTY : routes.get(pathname);
  const body = await text(request);
  const answer = typeof route === 'function' ? route(searchParams, body) : route;
  if (!answer) response.writeHead(404).end();
  else {
    response.writeHead(200, {'Content-Type': `${answer.type}; charset=utf-8`, 'Cache-Control': 'no-store'});
    response.end(answer.body);
  }
}

const EMPTY: Answer = {type: 'text/html', body: '<!doctype html><title>Blank</title><link rel="icon" href="data:,">'};
