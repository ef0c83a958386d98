// A flaky proxy between a page and its server: it delays posted comments, drops their responses, or rejects them.

import {createServer, request as sendRequest, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setTimeout} from 'node:timers/promises';

/** What the proxy does with a posted comment. */
export type Outcome =
  | {readonly is: 'forwarded'}
  /** The server stores the comment, but the connection closes before the response. */
  | {readonly is: 'unanswered'}
  | {readonly is: 'rejected'; readonly status: 429 | 503; readonly retryAfter: number | null};

/** An attempt to post a comment. */
export interface Attempt {
  /** The id of the comment. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly start: number;
  /** Milliseconds since 1970; Infinity while the request is open. */
  end: number;
  outcome: Outcome;
}

export interface FlakyProxy {
  readonly url: string;
  readonly attempts: Attempt[];
  /** Decides what happens to each posted comment. `delay` is in milliseconds. */
  decide: () => {readonly outcome: Outcome; readonly delay: number};
  close(): Promise<void>;
}

/** Forwards every comment without delay. */
export const FORWARD_ALL = (): {readonly outcome: Outcome; readonly delay: number} => ({
  outcome: {is: 'forwarded'},
  delay: 0,
});

/** Starts a proxy in front of the server at `target`. It forwards all other requests unchanged. */
export async function startFlakyProxy(target: string): Promise<FlakyProxy> {
  const proxy: FlakyProxy = {url: '', attempts: [], decide: FORWARD_ALL, close: () => Promise.resolve()};
  const server = createServer((request, response) => {
    const isPost = request.method === 'POST' && request.url === '/api/v1/comments';
    void (isPost ? post(proxy, target, request, response) : forwardRequest(target, request, response, null));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(proxy, {url: `http://127.0.0.1:${port}/`, close});
}

async function post(
  proxy: FlakyProxy,
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = Buffer.concat(await request.toArray());
  const {id} = JSON.parse(body.toString()) as {readonly id: string};
  const {outcome, delay} = proxy.decide();
  const attempt: Attempt = {id, start: Date.now(), end: Infinity, outcome};
  proxy.attempts.push(attempt);
  response.once('close', () => (attempt.end = Date.now()));
  await setTimeout(delay);
  if (outcome.is === 'rejected') return reject(response, outcome);
  if (response.destroyed && Math.random() < 0.5) return;
  const disconnect = outcome.is === 'unanswered' ? () => request.socket.destroy() : null;
  forwardRequest(target, request, response, body, disconnect);
}

function reject(response: ServerResponse, {status, retryAfter}: Outcome & {readonly is: 'rejected'}): void {
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Retry-After',
    ...(retryAfter !== null && {'Retry-After': String(retryAfter)}),
  });
  response.end(JSON.stringify({title: 'Not now', status, detail: ''}));
}

function forwardRequest(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer | null,
  disconnect: (() => void) | null = null,
): void {
  const {method = 'GET', url = '/', headers} = request;
  const forwarded = sendRequest(new URL(url, target), {method, headers}, (answer) => {
    if (disconnect) {
      answer.resume();
      answer.once('end', disconnect);
      return;
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  forwarded.once('error', () => response.destroy());
  if (body) forwarded.end(body);
  else request.pipe(forwarded);
}
