// Finds the block that applies to a submission.

import {BlockList, isIP} from 'node:net';
import {NameList} from '../folding/name-list.js';
import type {StoredBlock} from '../storage/rules/rule-store.js';
import {findLinks} from '../../core/text/find-links.js';
import {identityId, SITE_ISSUER} from '../writers/identity-id.js';
import {hostsOf, normaliseEmail, parseNetwork} from './block-values.js';

/** What blocks are compared with. */
export interface BlockedWriter {
  readonly name: string;
  readonly email: string | null;
  /** The author's website. */
  readonly url: string | null;
  readonly html: string;
  /** The address of the client; empty if unknown. */
  readonly address: string;
}

/** A block that is found by what a comment says, and by where it comes from. */
export type WriterBlock = StoredBlock & {readonly kind: Exclude<StoredBlock['kind'], 'account'>};

const isOfWriter = (block: StoredBlock): block is WriterBlock => block.kind !== 'account';

/** Blocks of all kinds. Their values are those that `normaliseValue` returns. */
export class BlockSet {
  readonly #names = new NameList<WriterBlock>();
  readonly #emails = new Map<string, WriterBlock>();
  readonly #domains = new Map<string, WriterBlock>();
  readonly #networks: (readonly [BlockList, WriterBlock])[] = [];
  readonly #accounts = new Set<string>();

  constructor(blocks: readonly StoredBlock[]) {
    for (const block of blocks) this.#add(block);
  }

  #add(block: StoredBlock): void {
    const {kind, value} = block;
    if (!isOfWriter(block)) {
      this.#accounts.add(value).add(identityId(SITE_ISSUER, value));
      return;
    }
    if (kind === 'name') this.#names.add(value, block);
    if (kind === 'email') this.#emails.set(value, block);
    if (kind === 'domain') this.#domains.set(value, block);
    const network = kind === 'network' ? parseNetwork(value) : null;
    if (!network) return;
    const list = new BlockList();
    list.addSubnet(network.address, network.length, network.family);
    this.#networks.push([list, block]);
  }

  /** Returns whether an account is blocked. @param identity The id of the identity. */
  hasAccount(identity: string): boolean {
    return this.#accounts.has(identity);
  }

  /** Returns a block that applies to a submission; null if there is none. */
  find({name, email, url, html, address}: BlockedWriter): WriterBlock | null {
    return (
      this.#names.find(name) ??
      (email === null ? null : this.#emails.get(normaliseEmail(email))) ??
      this.#findDomain(email, url, html) ??
      this.#findNetwork(address) ??
      null
    );
  }

  // A blocked domain blocks its subdomains.
  #findDomain(email: string | null, url: string | null, html: string): WriterBlock | undefined {
    if (this.#domains.size === 0) return undefined;
    const addresses = [
      ...(email === null ? [] : [`mailto:${email}`]),
      ...(url === null ? [] : [url]),
      ...findLinks(html),
    ];
    for (const host of addresses.flatMap(hostsOf)) {
      const labels = host.split('.');
      for (let first = 0; first < labels.length; first++) {
        const block = this.#domains.get(labels.slice(first).join('.'));
        if (block) return block;
      }
    }
    return undefined;
  }

  #findNetwork(address: string): WriterBlock | undefined {
    const family = isIP(address);
    if (family === 0) return undefined;
    return this.#networks.find(([list]) => list.check(address, family === 6 ? 'ipv6' : 'ipv4'))?.[1];
  }
}
