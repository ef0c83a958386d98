// Serves the metrics on a port of their own, which is not public.

import {createServer} from 'node:http';
import {describeListenFailure, type ListenAdvice} from './listen-failure.js';
import type {Metrics} from './metrics.js';

export interface MetricsServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Where metrics are served: a host and a port. Port 0 selects a free one. */
export interface MetricsAddress {
  readonly host: string;
  readonly port: number;
}

const LOOPBACK = '127.0.0.1';

const ADVICE: ListenAdvice = {
  port: 'Choose another port with --metrics.',
  privileged: 'Choose a port above 1023 with --metrics.',
  host: 'Use --metrics with a port, or with an address of this machine and a port.',
};

/**
 * Parses `PORT` or `HOST:PORT`. Without a host, only this machine can read the metrics.
 *
 * @returns Null for an invalid value.
 */
export function readMetricsAddress(value: string): MetricsAddress | null {
  const [, bracketed, plain, digits = ''] = /^(?:(?:\[([\da-f:.]+)\]|([\w.-]+)):)?(\d{1,5})$/i.exec(value) ?? [];
  const port = Number(digits);
  return digits === '' || port > 65_535 ? null : {host: bracketed ?? plain ?? LOOPBACK, port};
}

/** Starts the server. @throws {Error} for a port that cannot be used. */
export async function startMetricsServer(metrics: Metrics, {host, port}: MetricsAddress): Promise<MetricsServer> {
  const server = createServer((incoming, outgoing) => {
    if (incoming.url !== '/metrics') return void outgoing.writeHead(404).end();
    if (incoming.method !== 'GET' && incoming.method !== 'HEAD') {
      return void outgoing.writeHead(405, {Allow: 'GET, HEAD'}).end();
    }
    metrics.read().then(
      (text) => outgoing.writeHead(200, {'Content-Type': metrics.contentType, 'Cache-Control': 'no-store'}).end(text),
      () => outgoing.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => {
      const {message} = describeListenFailure(error, port, host, ADVICE);
      reject(new Error(`Metrics cannot be served. ${message}`, {cause: error}));
    });
    server.listen(port, host, resolve);
  });
  const bound = server.address();
  const boundPort = typeof bound === 'object' && bound ? bound.port : port;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {url: `http://${host.includes(':') ? `[${host}]` : host}:${boundPort}/metrics`, close};
}
