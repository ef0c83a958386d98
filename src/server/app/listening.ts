// When a server accepts connections: from a port that it can have, until it has drained.

import type {Server} from 'node:http';
import type {Lifecycle} from '../operations/lifecycle.js';

/** Time for pending requests to complete when the server stops, in milliseconds. */
const SHUTDOWN_TIMEOUT = 10_000;

/** Interval at which idle connections are closed while the server stops, in milliseconds. */
const IDLE_CHECK_INTERVAL = 50;

const ADVICE = 'Use --host 127.0.0.1, or --host 0.0.0.0 for all addresses of this machine.';

const notFound = (_port: number, host: string): string => `The host ${host} was not found. ${ADVICE}`;

/** Why a port cannot be had, and what to do, by the code of the error. */
const FAILURES: ReadonlyMap<string, (port: number, host: string) => string> = new Map([
  ['EADDRINUSE', (port, host) => `Port ${port} on ${host} is in use. Choose another port with --port.`],
  ['EADDRNOTAVAIL', (_port, host) => `${host} is not an address of this machine. ${ADVICE}`],
  ['ENOTFOUND', notFound],
  ['EAI_AGAIN', notFound],
  [
    'EACCES',
    (port) => `This user may not use port ${port}. Choose a port above 1023 with --port, behind a reverse proxy.`,
  ],
]);

/** Starts listening and returns the URL of the server on this machine. */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const describe = FAILURES.get(error.code ?? '');
      reject(describe ? new Error(describe(port, host), {cause: error}) : error);
    });
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  if (bound === null || typeof bound === 'string')
    throw new Error(`${host} is not a network address. Use an IP address or a host name for --host.`);
  // Replaces the wildcard addresses, which clients cannot connect to, by the loopback address.
  const address = bound.address.replace(/^0\.0\.0\.0$/, '127.0.0.1').replace(/^::$/, '::1');
  return `http://${address.includes(':') ? `[${address}]` : address}:${bound.port}/`;
}

/**
 * Makes a server not ready, ends its streams and waits at most ten seconds for pending requests. Accepts no new
 * connections, or only until a load balancer knows.
 */
export function shutDown(server: Server, lifecycle: Lifecycle): Promise<void> {
  return new Promise<void>((resolve) => {
    const timeout = setTimeout(() => server.closeAllConnections(), SHUTDOWN_TIMEOUT);
    const stopListening = (): void => {
      // Clients keep a connection open after its pending request, so close idle connections repeatedly.
      const idleCheck = setInterval(() => server.closeIdleConnections(), IDLE_CHECK_INTERVAL);
      server.close(() => {
        clearTimeout(timeout);
        clearInterval(idleCheck);
        resolve();
      });
      server.closeIdleConnections();
    };
    const noticed = lifecycle.drain();
    if (noticed) void noticed.then(stopListening);
    else stopListening();
  });
}
