// The values of blocks: names, e-mail addresses, domains and networks in one form each.

import {isIP} from 'node:net';
import {isBlank} from '../../core/text/blank.js';
import {parseUrl} from '../../core/url.js';
import type {StoredBlock} from '../storage/rules/rule-store.js';

export interface Network {
  readonly address: string;
  /** The length of the prefix in bits. */
  readonly length: number;
  readonly family: 'ipv4' | 'ipv6';
}

/** Returns the value of a block in its one form; null if it is none of this kind. */
export function normaliseValue(kind: StoredBlock['kind'], text: string): string | null {
  const value = text.trim();
  switch (kind) {
    case 'name':
      return isBlank(value) ? null : value;
    case 'account':
      return value === '' ? null : value;
    case 'email':
      return /^[^\s@]+@[^\s@]+$/.test(value) ? normaliseEmail(value) : null;
    case 'domain':
      return normaliseDomain(value);
    case 'network': {
      const network = parseNetwork(value);
      return network && `${network.address}/${network.length}`;
    }
  }
}

/** Returns an e-mail address with the domain as in URLs, in lower case. */
export function normaliseEmail(email: string): string {
  const at = email.lastIndexOf('@');
  const [name, domain] = [email.slice(0, at), email.slice(at + 1)];
  return `${name.normalize('NFKC').toLowerCase()}@${toHost(domain) ?? domain.toLowerCase()}`;
}

/** Returns the hosts of a URL: that of a web address, or those of the addresses in a `mailto:`. */
export function hostsOf(url: string): readonly string[] {
  const parsed = parseUrl(url);
  if (!parsed) return [];
  if (parsed.protocol !== 'mailto:') return [withoutDot(parsed.hostname)];
  const addresses = [parsed.pathname, ...parsed.searchParams.values()].flatMap((part) => decode(part).split(','));
  return addresses.flatMap((address) => {
    const host = address.includes('@') ? toHost(address.slice(address.lastIndexOf('@') + 1)) : null;
    return host === null ? [] : [host];
  });
}

/** Parses an IPv4 or IPv6 address, or a network in CIDR notation; returns null for other text and for all addresses. */
export function parseNetwork(text: string): Network | null {
  const [, written = '', bits] = /^([^/\s%]+)(?:\/(\d{1,3}))?$/.exec(text) ?? [];
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(written)?.[1];
  const address = mapped ?? written;
  const family = isIP(address);
  const most = family === 6 ? 128 : 32;
  const length = bits === undefined ? most : Number(bits) - (mapped === undefined ? 0 : 96);
  if (family === 0 || length > most || length < 1) return null;
  return {address: address.toLowerCase(), length, family: family === 6 ? 'ipv6' : 'ipv4'};
}

// Accepts what people paste: a URL, `*.example.org`, `@example.org`.
function normaliseDomain(text: string): string | null {
  const url = /^https?:\/\//i.test(text) ? parseUrl(text) : null;
  const host = url ? withoutDot(url.hostname) : toHost(text.replace(/^(?:\*?\.|.*@)/, ''));
  return host !== null && /[^\d.]/.test(host) && !host.startsWith('[') ? host : null;
}

// As the URL parser does it: lower case, international names in Punycode.
function toHost(domain: string): string | null {
  const url = /^[^\s/?#@:\\[\]]+$/.test(domain) ? parseUrl(`http://${domain}`) : null;
  return url && url.hostname !== '' ? withoutDot(url.hostname) : null;
}

const withoutDot = (host: string): string => host.replace(/\.$/, '');

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
