// When a server accepts connections: from a port that it can have, until it has drained.

import type {Server} from 'node:http';
import type {Lifecycle} from '../operations/lifecycle.js';
import {describeListenFailure, type ListenAdvice} from '../operations/listen-failure.js';

/** Time for pending requests to complete when the server stops, in milliseconds. */
const SHUTDOWN_TIMEOUT = 10_000;

/** Interval at which idle connections are closed while the server stops, in milliseconds. */
const IDLE_CHECK_INTERVAL = 50;

const ADVICE: ListenAdvice = {
  port: 'Choose another port with --port.',
  privileged: 'Choose a port above 1023 with --port, behind a reverse proxy.',
  host: 'Use --host 127.0.0.1, or --host 0.0.0.0 for all addresses of this machine.',
};

/** Starts listening and returns the URL of the server on this machine. */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(describeListenFailure(error, port, host, ADVICE)));
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
