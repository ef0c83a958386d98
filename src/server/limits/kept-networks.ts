// Keeps the network that a comment came from for a while, so that a moderator can block it. Nobody is ever shown it.

import {BlockList} from 'node:net';
import {reportError} from '../http/report-error.js';
import type {CommentNetwork, NetworkStore} from '../storage/requests/network-store.js';

/** How long the network of a comment is kept, in milliseconds. */
export const NETWORK_KEPT = 30 * 24 * 3_600_000;

/** Delay before networks are written together, in milliseconds: at most one disk sync a second. */
const DELAY = 1000;

/** Networks of one write. */
const BATCH = 500;

export class KeptNetworks {
  readonly #store: NetworkStore;
  readonly #now: () => number;
  #new: CommentNetwork[] = [];
  #timer: NodeJS.Timeout | null = null;

  constructor(store: NetworkStore, now: () => number) {
    this.#store = store;
    this.#now = now;
  }

  /** Keeps the network of a new comment. A server that is killed within a second may forget it. @param network As `networkOf` returns it. */
  add(comment: string, network: string): void {
    const subnet = toSubnet(network);
    if (subnet === null) return;
    this.#new.push({comment, network: subnet, at: this.#now()});
    this.#timer ??= setTimeout(() => {
      this.save().catch((error: unknown) => reportError('Networks of comments could not be stored', error));
    }, DELAY).unref();
  }

  /** Writes what is new. */
  async save(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    while (this.#new.length > 0) await this.#store.add(this.#new.splice(0, BATCH));
  }
}

const listOf = (family: 'ipv4' | 'ipv6', subnets: readonly (readonly [address: string, bits: number])[]): BlockList => {
  const list = new BlockList();
  for (const [address, bits] of subnets) list.addSubnet(address, bits, family);
  return list;
};

/**
 * Networks that many writers share, above all that of a proxy whose address was not given at start. Two lists, because
 * IPv6 has an address for each of IPv4.
 */
const SHARED = {
  ipv4: listOf('ipv4', [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16],
  ]),
  ipv6: listOf('ipv6', [
    ['::', 16],
    ['fc00::', 7],
    ['fe80::', 10],
  ]),
};

/** Returns a network as `networkOf` returns it in CIDR notation; null for an unknown one, and for those that many writers share. */
export function toSubnet(network: string): string | null {
  if (network === '') return null;
  const [address, length, family] = network.includes('.')
    ? ([`${network}.0`, 24, 'ipv4'] as const)
    : ([`${network}::`, 48, 'ipv6'] as const);
  return SHARED[family].check(address, family) ? null : `${address}/${length}`;
}
