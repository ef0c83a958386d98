// A load balancer in front of several servers: each request goes to the next server, as with nginx's default.

import {Agent, createServer, request as sendRequest, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';

export interface LoadBalancer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts a load balancer. @param urls Returns the addresses of the servers, which may change. */
export async function startLoadBalancer(urls: () => readonly string[]): Promise<LoadBalancer> {
  const agent = new Agent({keepAlive: true});
  let turn = 0;
  const server = createServer((request, response) => {
    const targets = urls();
    const target = targets[turn++ % targets.length];
    if (target === undefined) response.writeHead(502).end();
    else forward(target, agent, request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
      agent.destroy();
    });
  return {url: `http://127.0.0.1:${port}/`, close};
}

function forward(target: string, agent: Agent, request: IncomingMessage, response: ServerResponse): void {
  const {method = 'GET', url = '/', headers} = request;
  const forwarded = sendRequest(new URL(url, target), {method, headers, agent}, (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
    answer.once('error', () => response.destroy());
  });
  forwarded.once('error', () => (response.headersSent ? response.destroy() : response.writeHead(502).end()));
  request.pipe(forwarded);
}
