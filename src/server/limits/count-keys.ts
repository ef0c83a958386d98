// The keys that requests are counted by: an address and its network, or a writer who is known.

import {createHmac} from 'node:crypto';
import {hostOf, type Client} from '../http/client-address.js';

/** How much more than one address its network may send: an office, a campus or a mobile network has many addresses. */
const NETWORK_SHARE = 10;

const NETWORK = 'network ';

/** What the requests of a client are counted by. */
export type CountedClient = Pick<Client, 'address' | 'network'>;

/** Returns the secret that addresses are hashed with. It changes every day. */
export type FindAddressSecret = () => string | Promise<string>;

/** Returns the keys of a client: its address (/32 or /64) as a keyed hash, then its network (/24 or /48). */
export function keysOfClient({address, network}: CountedClient, secret: string): readonly string[] {
  const digest = createHmac('sha256', secret).update(hostOf(address)).digest('base64url');
  return [`address ${digest.slice(0, 22)}`, NETWORK + network];
}

/**
 * Returns the key of a known writer. It replaces the keys of the client, so that people who share an address do not limit
 * each other.
 *
 * @param writer Identifies the writer on this site: a device or an identity.
 */
export const keyOfWriter = (writer: string): string => `writer ${writer}`;

/** Returns how many times the rate a key may have. */
export const shareOf = (key: string): number => (key.startsWith(NETWORK) ? NETWORK_SHARE : 1);
