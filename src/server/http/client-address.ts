// Identifies the client of a request: its network, and whether it is on this machine.

import type {IncomingMessage} from 'node:http';
import type {Socket} from 'node:net';
import type {FindAddress} from './proxies.js';

/** The client of a request, derived from its connection and trusted proxies. */
export interface Client {
  /** The client's network. Full addresses are never stored; networks for rate limits, and with a new comment for 30 days. */
  readonly network: string;
  /** The client's full address, to compare it with blocked networks. Never stored. */
  readonly address: string;
  /** Whether the client is on this machine. */
  readonly isLocal: boolean;
}

/** The client and the request's id as parts of Hono's context. */
export interface ClientEnv {
  readonly Bindings: Client & {
    /** Names the request in its error response and in the log. Absent in commands that run without a server. */
    readonly requestId?: string;
  };
}

interface Incoming {
  readonly socket: Pick<Socket, 'remoteAddress' | 'localAddress'>;
  readonly headers: IncomingMessage['headers'];
}

/** Returns the client that sent a request. */
export function clientOf({socket, headers}: Incoming, addressOf: FindAddress): Client {
  const {remoteAddress = '', localAddress} = socket;
  const forwardedFor = headers['x-forwarded-for']?.toString() ?? '';
  // A machine that connects to one of its own addresses connects from that address.
  const isDirect = LOOPBACK.test(remoteAddress) || (remoteAddress !== '' && remoteAddress === localAddress);
  // Requests forwarded by a proxy on this machine come from other machines.
  const isForwarded = forwardedFor !== '' || headers.forwarded !== undefined;
  const address = addressOf(remoteAddress, forwardedFor);
  return {network: networkOf(address), address, isLocal: isDirect && !isForwarded};
}

const LOOPBACK = /^(?:::ffff:)?127\.|^::1$/;

/** Returns the network of an address: /24 for IPv4, /48 for IPv6, which usually belongs to one customer of a provider. */
export const networkOf = (address: string): string => firstParts(address, 3);

/** Returns an IPv4 address as it is, and the /64 of an IPv6 address: a device has as many addresses in it as it wants. */
export const hostOf = (address: string): string => firstParts(address, 4);

/** Returns the first numbers of an IPv4 address or the first groups of an IPv6 address. */
function firstParts(address: string, count: number): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (mapped.includes('.')) return mapped.split('.').slice(0, count).join('.');
  const [head = '', tail] = mapped.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter((group) => group !== '');
  const rest = (tail ?? '').split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - groups.length - rest.length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...rest].slice(0, count).join(':');
}
