// The first thing that a request meets: the base path, and whether the server has started or drains.

import type {IncomingMessage, RequestListener, ServerResponse} from 'node:http';
import {describeProblem, HttpProblem, notFound} from '../http/problem.js';
import {stripBasePath} from '../operations/base-path.js';
import type {Lifecycle} from '../operations/lifecycle.js';
import {NOT_OPENED, notReady} from '../operations/readiness.js';
import {requestIdOf} from '../operations/request-id.js';
import {publicHeaders} from './app.js';

export interface FrontDoor {
  readonly listener: RequestListener;
  /** Passes requests on from now on. Until then, only `/health` succeeds. */
  open(listener: RequestListener): void;
}

/** Creates the listener of a server. It can be used before there is an app, while the database is being opened. */
export function createFrontDoor(basePath: string, lifecycle: Lifecycle): FrontDoor {
  let inner: RequestListener = answerWhileStarting;
  return {
    listener: (incoming, outgoing) => {
      // The client must not send its next request on this connection.
      if (lifecycle.phase === 'draining') outgoing.shouldKeepAlive = false;
      const url = stripBasePath(incoming.url ?? '', basePath);
      if (url === null) return answerOutside(incoming, outgoing, basePath);
      incoming.url = url;
      inner(incoming, outgoing);
    },
    open: (listener) => (inner = listener),
  };
}

function answerOutside(incoming: IncomingMessage, outgoing: ServerResponse, basePath: string): void {
  if (incoming.url !== basePath) return sendProblem(incoming, outgoing, notFound());
  // Relative links of a page need the slash. No scheme and host: a proxy may have changed both.
  outgoing.writeHead(308, {...publicHeaders(''), Location: `${basePath}/`, 'Cache-Control': 'no-store'}).end();
}

function answerWhileStarting(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const [path] = incoming.url?.split('?', 1) ?? [];
  if (path === '/ready') return sendProblem(incoming, outgoing, notReady(NOT_OPENED));
  if (path !== '/health') return sendProblem(incoming, outgoing, starting());
  const headers = {'Content-Type': 'application/json', 'Cache-Control': 'no-store'};
  outgoing.writeHead(200, {...headers, ...publicHeaders('application/json')}).end('{"status":"ok"}');
}

const starting = (): HttpProblem =>
  new HttpProblem(503, 'Starting', 'The server is starting. Try again in a moment.', {type: 'busy', retryAfter: 1});

function sendProblem(incoming: IncomingMessage, outgoing: ServerResponse, problem: HttpProblem): void {
  const {headers, body} = describeProblem(problem, requestIdOf(incoming));
  outgoing.writeHead(problem.status, {...headers, ...publicHeaders('application/problem+json')}).end(body);
}
