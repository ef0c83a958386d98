// Finds the address of a client behind trusted proxies.

import {BlockList, isIP} from 'node:net';

/** Returns the client's address from the connection's address and the `X-Forwarded-For` header. */
export type FindAddress = (connected: string, forwardedFor: string) => string;

/**
 * Creates a function that finds the client's address. Each proxy appends the address of its caller on the right, so the
 * client is the rightmost address that is not a trusted proxy. Clients can forge everything to the left of it.
 *
 * @param proxies Addresses and CIDR blocks of trusted proxies. If empty, `X-Forwarded-For` is ignored.
 * @throws {RangeError} for an invalid address or block.
 */
export function trustProxies(proxies: readonly string[]): FindAddress {
  const trusted = new BlockList();
  for (const proxy of proxies) addTo(trusted, proxy);
  return (connected, forwardedFor) => {
    let address = toPlainAddress(connected);
    for (const hop of forwardedFor.split(',').toReversed()) {
      const next = readHop(hop.trim());
      if (next === null || !isIn(trusted, address)) return address;
      address = next;
    }
    return address;
  };
}

function addTo(list: BlockList, proxy: string): void {
  const [, address = '', bits] = /^([^/]+)(?:\/(\d{1,3}))?$/.exec(proxy) ?? [];
  const family = isIP(address);
  const most = family === 6 ? 128 : 32;
  const length = bits === undefined ? most : Number(bits);
  if (family === 0 || length > most) {
    throw new RangeError(`${proxy} is not the address of a proxy. Write it like 10.0.0.1 or 10.0.0.0/8`);
  }
  list.addSubnet(address, length, familyName(family));
}

function isIn(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, familyName(family));
}

const familyName = (family: number): 'ipv4' | 'ipv6' => (family === 6 ? 'ipv6' : 'ipv4');

/** Returns the addresses of `X-Forwarded-For`; null for an entry that is none. */
export const readHops = (forwardedFor: string): readonly (string | null)[] =>
  forwardedFor === '' ? [] : forwardedFor.split(',').map((hop) => readHop(hop.trim()));

/** Parses an entry of `X-Forwarded-For`. Some proxies include the port. */
function readHop(hop: string): string | null {
  const [, bracketed, dotted] = /^(?:\[([^\]]+)\](?::\d+)?|([\d.]+):\d+)$/.exec(hop) ?? [];
  const address = toPlainAddress(bracketed ?? dotted ?? hop);
  return isIP(address) === 0 ? null : address;
}

/** Converts an IPv4-mapped IPv6 address, as dual-stack sockets report it, to IPv4. */
const toPlainAddress = (address: string): string => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
