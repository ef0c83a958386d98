// A server of a page and what it fetches, on a port of its own. It adds nothing of its own to the time: bodies are
// ready, nothing is compressed, and nothing is cached.

import type {IncomingMessage, ServerResponse} from 'node:http';
import {text} from 'node:stream/consumers';
import {startStubHttpServer, type StubHttpServer} from '../../test/support/stub-http-server.js';

/** What a path answers. */
export interface Answer {
  readonly type: 'application/json' | 'text/html' | 'text/javascript';
  readonly body: string;
}

/** Answers as the query and the body of a request want it. */
export type Backend = (query: URLSearchParams, body: string) => Answer;

/** Answers by path. */
export type Routes = ReadonlyMap<string, Answer | Backend>;

/** A page without anything, to be opened first: a renderer's very first page takes a tenth of a second longer. */
export const BLANK = '/blank';

/** Serves a site until it is closed. */
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
