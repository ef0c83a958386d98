// Whose word about a client's address is believed.

import {BlockList, isIP} from 'node:net';

/** The address of the client, given that of the connection and what `X-Forwarded-For` says. */
export type FindAddress = (connected: string, forwardedFor: string) => string;

/**
 * Every proxy adds the address that it was called from at the right: so the client is the first from the right that is
 * none of ours. What stands further left was written by anybody.
 *
 * @param proxies Addresses and CIDR blocks of the proxies before this server; without any, nobody is believed.
 * @throws {RangeError} for what is neither.
 */
export function trustProxies(proxies: readonly string[]): FindAddress {
  const trusted = new BlockList();
  for (const proxy of proxies) addTo(trusted, proxy);
  return (connected, forwardedFor) => {
    let address = plain(connected);
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
    throw new RangeError(`${proxy} is no address of a proxy: it is written like 10.0.0.1 or 10.0.0.0/8`);
  }
  list.addSubnet(address, length, nameOf(family));
}

function isIn(list: BlockList, address: string): boolean {
  const family = isIP(address);
  return family !== 0 && list.check(address, nameOf(family));
}

const nameOf = (family: number): 'ipv4' | 'ipv6' => (family === 6 ? 'ipv6' : 'ipv4');

/** Some proxies add the port as well. */
function readHop(hop: string): string | null {
  const [, bracketed, dotted] = /^(?:\[([^\]]+)\](?::\d+)?|([\d.]+):\d+)$/.exec(hop) ?? [];
  const address = plain(bracketed ?? dotted ?? hop);
  return isIP(address) === 0 ? null : address;
}

/** An IPv4 address as such, also where it came in through a socket for both kinds. */
const plain = (address: string): string => /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
