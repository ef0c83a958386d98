// An HTTP server in Node whose responses a test defines.

import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';

export interface StubHttpServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a server on a free port of 127.0.0.1. `close` also closes its open connections. */
export async function startStubHttpServer(listener: RequestListener): Promise<StubHttpServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  return {url: `http://127.0.0.1:${port}/`, close};
}
