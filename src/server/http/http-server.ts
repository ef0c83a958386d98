// Creates the HTTP server below the app, with limits on sizes, times and connections.

import {randomUUID} from 'node:crypto';
import {createServer, STATUS_CODES, type RequestListener, type Server} from 'node:http';
import type {Duplex} from 'node:stream';
import {describeProblem, HttpProblem} from './problem.js';

/** Timeouts in milliseconds. */
export interface Timeouts {
  /** For receiving the head of a request. */
  readonly headers: number;
  /** For receiving a whole request. */
  readonly request: number;
  /** For a connection without traffic, including while a response is sent. */
  readonly idle: number;
}

// Node's defaults let slow clients hold connections for too long: 60 s for headers, 300 s for a request, no idle
// timeout, and a check every 30 s.
const DEFAULT_TIMEOUTS: Timeouts = {headers: 10_000, request: 30_000, idle: 60_000};

export interface HttpServerOptions {
  readonly timeouts?: Timeouts;
  /** Maximum number of connections. Further connections are closed at once. */
  readonly maxConnections?: number;
  /** Called for every request that was refused before it reached the listener. */
  readonly onRefusal?: (requestId: string, status: number) => void;
}

/** Maximum size of the request line and headers, in bytes. */
const HEAD_LIMIT = 8192;

/** Maximum number of headers of a request. */
const MAX_HEADERS = 100;

/**
 * Creates the server.
 *
 * @param commonHeaders Headers of every error response, including CORS headers so that pages can read it.
 */
export function createHttpServer(
  listener: RequestListener,
  commonHeaders: Readonly<Record<string, string>>,
  {timeouts = DEFAULT_TIMEOUTS, maxConnections = 2000, onRefusal}: HttpServerOptions = {},
): Server {
  const times = {
    headersTimeout: timeouts.headers,
    requestTimeout: timeouts.request,
    connectionsCheckingInterval: Math.min(2000, timeouts.headers / 4),
  };
  const server = createServer({...times, maxHeaderSize: HEAD_LIMIT}, (incoming, outgoing) => {
    // Names and values alternate.
    if (incoming.rawHeaders.length <= 2 * MAX_HEADERS) return listener(incoming, outgoing);
    const problem = headTooLarge(`This request has more than ${MAX_HEADERS} headers. Send fewer headers.`);
    const {headers, body, requestId} = describeLast(problem, commonHeaders);
    onRefusal?.(requestId, problem.status);
    outgoing.writeHead(problem.status, headers).end(body);
  });
  // With a limit of its own, Node drops further headers or ends the connection, depending on its version.
  server.maxHeadersCount = 0;
  server.maxConnections = maxConnections;
  server.setTimeout(timeouts.idle);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex & {bytesWritten?: number}) => {
    // If a response has begun, the client would read a second one as part of it.
    if (!socket.writable || error.code === 'ECONNRESET' || socket.bytesWritten !== 0) return void socket.destroy();
    const problem = parseErrorProblem(error.code);
    const {headers, body, requestId} = describeLast(problem, commonHeaders);
    onRefusal?.(requestId, problem.status);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`);
  });
  return server;
}

function parseErrorProblem(code: string | undefined): HttpProblem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new HttpProblem(408, 'Request timeout', 'This request took too long to arrive. Send it again.');
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return headTooLarge(`The head of this request is larger than ${HEAD_LIMIT} bytes. Send fewer or shorter headers.`);
  }
  return new HttpProblem(400, 'Bad request', 'This is not a valid HTTP request.');
}

const headTooLarge = (detail: string): HttpProblem => new HttpProblem(431, 'Request header fields too large', detail);

/** Describes the last response of a connection. */
function describeLast(problem: HttpProblem, commonHeaders: Readonly<Record<string, string>>) {
  const requestId = randomUUID();
  const {headers, body} = describeProblem(problem, requestId);
  const length = String(Buffer.byteLength(body));
  return {headers: {...headers, ...commonHeaders, 'Content-Length': length, Connection: 'close'}, body, requestId};
}
