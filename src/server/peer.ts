// Who is at the other end of a connection.

import type {Socket} from 'node:net';

/** What a request's connection says about who sent it. Forwarding headers are not believed: anybody can write them. */
export interface Peer {
  /** Nothing smaller than this is ever kept of an address, and this in memory only. */
  readonly network: string;
  /** Whether it is on this machine. */
  readonly isLocal: boolean;
}

/** How Hono's contexts carry it. */
export interface PeerEnv {
  readonly Bindings: Peer;
}

/** Who is at the other end of a socket. */
export function peerOf({remoteAddress = '', localAddress}: Pick<Socket, 'remoteAddress' | 'localAddress'>): Peer {
  // A machine that speaks to one of its own addresses does so from that address.
  const isLocal = LOOPBACK.test(remoteAddress) || (remoteAddress !== '' && remoteAddress === localAddress);
  return {network: networkOf(remoteAddress), isLocal};
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
