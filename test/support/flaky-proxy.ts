// Bad weather between a page and its server: a proxy that is slow, cuts answers off, or turns requests away.

import {createServer, request as forward, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {setTimeout} from 'node:timers/promises';

/** What becomes of a comment that is posted. */
export type Fate =
  | {readonly is: 'passed on'}
  /** The server has it, and nobody hears of it. */
  | {readonly is: 'cut off'}
  | {readonly is: 'turned away'; readonly status: 429 | 503; readonly retryAfter: number | null};

/** One comment that was posted, or tried to be. */
export interface Attempt {
  readonly id: string;
  readonly start: number;
  /** Infinity while it is under way. */
  end: number;
  fate: Fate;
}

export interface FlakyProxy {
  readonly url: string;
  readonly attempts: Attempt[];
  /** Decides about each comment that is posted; `delay` is in milliseconds. */
  decide: () => {readonly fate: Fate; readonly delay: number};
  close(): Promise<void>;
}

export const FORWARD_ALL = (): {readonly fate: Fate; readonly delay: number} => ({fate: {is: 'passed on'}, delay: 0});

/** Starts it in front of a server. */
export async function startFlakyProxy(target: string): Promise<FlakyProxy> {
  const weather: FlakyProxy = {url: '', attempts: [], decide: FORWARD_ALL, close: () => Promise.resolve()};
  const server = createServer((request, response) => {
    const isPost = request.method === 'POST' && request.url === '/api/v1/comments';
    void (isPost ? post(weather, target, request, response) : pass(target, request, response, null));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return Object.assign(weather, {url: `http://127.0.0.1:${port}/`, close});
}

async function post(
  weather: FlakyProxy,
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = Buffer.concat(await request.toArray());
  const {id} = JSON.parse(body.toString()) as {readonly id: string};
  const {fate, delay} = weather.decide();
  const attempt: Attempt = {id, start: Date.now(), end: Infinity, fate};
  weather.attempts.push(attempt);
  response.once('close', () => (attempt.end = Date.now()));
  await setTimeout(delay);
  if (fate.is === 'turned away') return turnAway(response, fate);
  if (response.destroyed && Math.random() < 0.5) return;
  const cut = fate.is === 'cut off' ? () => request.socket.destroy() : null;
  pass(target, request, response, body, cut);
}

function turnAway(response: ServerResponse, {status, retryAfter}: Fate & {readonly is: 'turned away'}): void {
  response.writeHead(status, {
    'Content-Type': 'application/problem+json',
    'Access-Control-Allow-Origin': '*',
    'Access-Control-Expose-Headers': 'ETag, Retry-After',
    ...(retryAfter !== null && {'Retry-After': String(retryAfter)}),
  });
  response.end(JSON.stringify({title: 'Not now', status, detail: ''}));
}

function pass(
  target: string,
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer | null,
  cut: (() => void) | null = null,
): void {
  const {method = 'GET', url = '/', headers} = request;
  const onward = forward(new URL(url, target), {method, headers}, (answer) => {
    if (cut) {
      answer.resume();
      answer.once('end', cut);
      return;
    }
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  onward.once('error', () => response.destroy());
  if (body) onward.end(body);
  else request.pipe(onward);
}
