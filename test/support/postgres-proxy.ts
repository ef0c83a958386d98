// A proxy between a server and PostgreSQL that cuts connections in the middle of a transaction.

import {once} from 'node:events';
import {connect, createServer, type AddressInfo, type Socket} from 'node:net';

/**
 * What happens to a message from the server. `pass`: it is forwarded. `lose`: the connection is cut before it arrives.
 * `hide`: it arrives, and the connection is cut before the answer does.
 */
export type Fate = 'pass' | 'lose' | 'hide';

export interface PostgresProxy {
  readonly port: number;
  /** Number of connections cut so far, by the first word of the message. */
  readonly cuts: ReadonlyMap<string, number>;
  close(): void;
}

/** SQL that changes something, or that ends a transaction. */
const STATEMENT = /\b(begin|insert|update|commit)\b/;

/** Starts a proxy on a free port. `decide` is called with the first word of each statement of a transaction, and all of it. */
export async function startPostgresProxy(
  target: number,
  decide: (word: string, statement: string) => Fate,
): Promise<PostgresProxy> {
  const cuts = new Map<string, number>();
  const sockets = new Set<Socket>();
  const proxy = createServer((client) => {
    const upstream = connect(target, '127.0.0.1');
    const cut = (): void => [client, upstream].forEach((socket) => socket.destroy());
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', cut).on('close', cut).on('close', () => sockets.delete(socket)); // prettier-ignore
    }
    let isHidden = false;
    client.on('data', (data) => {
      const statement = data.toString('latin1');
      const word = STATEMENT.exec(statement)?.[1];
      const fate = word === undefined ? 'pass' : decide(word, statement);
      if (word !== undefined && fate !== 'pass') cuts.set(word, (cuts.get(word) ?? 0) + 1);
      if (fate === 'lose') return cut();
      isHidden ||= fate === 'hide';
      upstream.write(data);
    });
    upstream.on('data', (data) => (isHidden ? cut() : client.write(data)));
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const close = (): void => {
    proxy.close();
    for (const socket of sockets) socket.destroy();
  };
  return {port: (proxy.address() as AddressInfo).port, cuts, close};
}
