// Who is at the other end of a connection.

import type {IncomingMessage} from 'node:http';
import type {Socket} from 'node:net';
import type {FindAddress} from './proxies.js';

/** What a request's connection, and proxies that are believed, say about who sent it. */
export interface Client {
  /** Nothing smaller than this is ever kept of an address, and no longer than rate limits need it. */
  readonly network: string;
  /** Whether it is on this machine. */
  readonly isLocal: boolean;
}

/** How Hono's contexts carry it. */
export interface ClientEnv {
  readonly Bindings: Client;
}

interface Incoming {
  readonly socket: Pick<Socket, 'remoteAddress' | 'localAddress'>;
  readonly headers: IncomingMessage['headers'];
}

/** Who sent a request. */
export function clientOf({socket, headers}: Incoming, addressOf: FindAddress): Client {
  const {remoteAddress = '', localAddress} = socket;
  const forwardedFor = headers['x-forwarded-for']?.toString() ?? '';
  // A machine that speaks to one of its own addresses does so from that address.
  const isNear = LOOPBACK.test(remoteAddress) || (remoteAddress !== '' && remoteAddress === localAddress);
  // What a proxy on this machine passes on comes from elsewhere.
  const isForwarded = forwardedFor !== '' || headers.forwarded !== undefined;
  return {network: networkOf(addressOf(remoteAddress, forwardedFor)), isLocal: isNear && !isForwarded};
}

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/** The network of an address: /24 of IPv4, /48 of IPv6, what one customer of a provider usually has. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (mapped.includes('.')) return mapped.split('.').slice(0, 3).join('.');
  const [head = '', tail] = mapped.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter((group) => group !== '');
  const rest = (tail ?? '').split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - groups.length - rest.length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...rest].slice(0, 3).join(':');
}
