// The HTTP server below the app: how much of a request it reads, and for how long.

import {createServer, STATUS_CODES, type RequestListener, type Server} from 'node:http';
import type {Duplex} from 'node:stream';
import {describeProblem, HttpProblem} from './problem.js';

/** How long clients may take, in milliseconds. */
export interface Timeouts {
  /** For the head of a request. */
  readonly headers: number;
  /** For a request. */
  readonly request: number;
  /** For nothing at all, also while an answer is sent. */
  readonly idle: number;
}

// Node waits 60 s for headers, 300 s for a request, for ever in idle, and looks every 30 s: a slow client would hold
// its connection as long.
const DEFAULT_TIMEOUTS: Timeouts = {headers: 10_000, request: 30_000, idle: 60_000};

export interface HttpServerOptions {
  readonly timeouts?: Timeouts;
  /** How many connections there may be; others are closed at once. */
  readonly maxConnections?: number;
}

/** Bytes of the first line and the headers of a request. */
const HEAD_LIMIT = 8192;

/** How many headers a request may have. */
const HEADERS = 100;

/**
 * @param open Headers of every answer, so that pages can read what was wrong.
 */
export function createHttpServer(
  listener: RequestListener,
  open: Readonly<Record<string, string>>,
  {timeouts = DEFAULT_TIMEOUTS, maxConnections = 2000}: HttpServerOptions = {},
): Server {
  const times = {
    headersTimeout: timeouts.headers,
    requestTimeout: timeouts.request,
    connectionsCheckingInterval: Math.min(2000, timeouts.headers / 4),
  };
  const server = createServer({...times, maxHeaderSize: HEAD_LIMIT}, (incoming, outgoing) => {
    // Names and values take turns.
    if (incoming.rawHeaders.length <= 2 * HEADERS) return listener(incoming, outgoing);
    const problem = tooMuchHead(`This request has more than ${HEADERS} headers.`);
    const {headers, body} = describeLast(problem, open);
    outgoing.writeHead(problem.status, headers).end(body);
  });
  // Node leaves out what is more than this; one more is enough to tell.
  server.maxHeadersCount = HEADERS + 1;
  server.maxConnections = maxConnections;
  server.setTimeout(timeouts.idle);
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex & {bytesWritten?: number}) => {
    // Behind an answer that has begun, another one would be taken for a part of it.
    if (!socket.writable || error.code === 'ECONNRESET' || socket.bytesWritten !== 0) return void socket.destroy();
    const problem = describe(error.code);
    const {headers, body} = describeLast(problem, open);
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    socket.end(`HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}\r\n${lines.join('')}\r\n${body}`);
  });
  return server;
}

function describe(code = ''): HttpProblem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return new HttpProblem(408, 'Request timeout', 'This request took too long to arrive.');
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return tooMuchHead(`The head of this request is larger than ${HEAD_LIMIT} bytes.`);
  }
  return new HttpProblem(400, 'Bad request', 'This is no HTTP request.');
}

const tooMuchHead = (detail: string): HttpProblem => new HttpProblem(431, 'Request header fields too large', detail);

/** An answer behind which the connection is closed. */
function describeLast(problem: HttpProblem, open: Readonly<Record<string, string>>) {
  const {headers, body} = describeProblem(problem);
  const length = String(Buffer.byteLength(body));
  return {headers: {...headers, ...open, 'Content-Length': length, Connection: 'close'}, body};
}
