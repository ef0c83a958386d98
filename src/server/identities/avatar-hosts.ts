// The hosts that pictures of writers may come from: none, unless the owner allows them.

import {LIMITS} from '../../core/limits.js';
import {parseUrl} from '../../core/url.js';

export class AvatarHosts {
  /** In lower case, with the port if it is not that of HTTPS. */
  readonly hosts: readonly string[];

  /** @throws {RangeError} for a value that is not a host. */
  constructor(hosts: readonly string[]) {
    this.hosts = hosts.map(readHost);
  }

  /** Returns the URL of a picture; null if it is not on an allowed host, or not over HTTPS. */
  accept(avatar: unknown): string | null {
    if (typeof avatar !== 'string' || avatar.length > LIMITS.url || !avatar.isWellFormed()) return null;
    const url = parseUrl(avatar);
    if (url?.protocol !== 'https:' || url.username || url.password || !this.hosts.includes(url.host)) return null;
    url.hash = '';
    return url.href.length <= LIMITS.url ? url.href : null;
  }
}

function readHost(text: string): string {
  const url = /^[^/@?#\\\s]+$/.test(text) ? parseUrl(`https://${text}`) : null;
  if (url?.host.includes('*'))
    throw new RangeError(`${text}: there are no wildcards. Repeat the option for each host.`);
  if (url && url.host !== '' && url.pathname === '/') return url.host;
  throw new RangeError(`${text} is not a host. Write it like avatars.example.org, without https://`);
}
