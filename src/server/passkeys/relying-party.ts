// The identity of this server towards passkeys and cookies. It is derived from the public URL, never from a request.

import {parseUrl} from '../../core/url.js';
import {HttpProblem} from '../http/problem.js';

export interface RelyingParty {
  /** The host that passkeys are bound to (w3.org/TR/webauthn-3/#relying-party-identifier). */
  readonly id: string;
  /** The origin of the desk. */
  readonly origin: string;
  /** Whether cookies are sent over HTTPS only. */
  readonly isSecure: boolean;
  /**
   * Tells this server from others on its host, for names of cookies, which all of them receive: cookies have no port, and
   * those of a whole host no path. Empty for a server that has its host for itself.
   */
  readonly suffix: string;
  /** Returns the URL of the desk with a link's secret, which browsers do not send to servers. */
  readonly linkTo: (secret: string) => string;
}

/** @param address The public URL of the server, with a slash at the end. */
export function createRelyingParty(address: string): RelyingParty {
  const {hostname, origin, pathname, port, protocol} = new URL(address);
  const place = [port, ...pathname.split('/')].filter((part) => part !== '').join('-');
  return {
    id: hostname,
    origin,
    isSecure: protocol === 'https:',
    suffix: place && `-${place.replaceAll(/[^\w-]/g, '_')}`,
    linkTo: (secret) => `${address}desk#invite=${secret}`,
  };
}

/**
 * Returns the address of a server without a public URL. Passkeys cannot be bound to an IP address, so the host is
 * `localhost`.
 *
 * @param url The URL that the server listens at.
 */
export function localAddress(url: string): string {
  const local = new URL(url);
  local.hostname = 'localhost';
  return local.href;
}

/** Returns whether browsers make passkeys at an address: they need a secure context and a host name. */
export function makesPasskeys({id, origin}: Pick<RelyingParty, 'id' | 'origin'>): boolean {
  const isLocal = id === 'localhost' || id.endsWith('.localhost');
  const isAddress = id.startsWith('[') || /^[\d.]+$/.test(id);
  return !isAddress && (isLocal || parseUrl(origin)?.protocol === 'https:');
}

/**
 * Checks that browsers make passkeys at an address.
 *
 * @throws {HttpProblem} 409 if they do not.
 */
export function checkPasskeyAddress({id, origin}: RelyingParty): void {
  if (makesPasskeys({id, origin})) return;
  const detail =
    `Browsers make no passkeys at ${origin}: they need https and a host name, or http://localhost. Start the server ` +
    'with --public-url, the URL that moderators open.';
  throw new HttpProblem(409, 'No passkeys here', detail, {type: 'conflict'});
}
