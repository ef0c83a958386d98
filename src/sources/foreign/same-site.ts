// Decides whether a server and a page are on the same site, so that cookies of the server may be used.

import {parseUrl} from '../../core/url.js';

/**
 * Returns whether two addresses are on the same site: of one scheme, and of one host or of a host and a subdomain of it,
 * without `www.`. Browsers know more sites (their list of public suffixes is not here), so that some are missed; none is
 * found where browsers see two.
 */
export function isSameSite(one: string, other: string): boolean {
  const [a, b] = [parseUrl(one), parseUrl(other)];
  if (!a || !b || a.protocol !== b.protocol) return false;
  const [short = '', long = ''] = [hostOf(a), hostOf(b)].sort((x, y) => x.length - y.length);
  // A host without a dot, as `com`, has no subdomains of one owner; neither has an IP address.
  return short === long || (/\.[^.]*[a-z][^.]*$/.test(short) && long.endsWith(`.${short}`));
}

const hostOf = ({hostname}: URL): string => hostname.replace(/^www\./, '');
