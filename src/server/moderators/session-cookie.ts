// The cookie of the desk.

import {parse, serialize, type CookieOptions} from 'hono/utils/cookie';
import type {RelyingParty} from '../passkeys/relying-party.js';

// Browsers store a cookie with the prefix `__Host-` only from this host and over HTTPS (RFC 6265bis §4.1.3.2), so no
// other host can replace it. Without TLS, on this machine, they would not store it at all.
const nameOf = ({isSecure, suffix}: RelyingParty): string => `${isSecure ? '__Host-' : ''}colloquy${suffix}`;

/** Returns the secret of the session cookie of a request; null if there is none. */
export function readCookie(request: Request, party: RelyingParty): string | null {
  const name = nameOf(party);
  const value = parse(request.headers.get('Cookie') ?? '', name)[name] ?? '';
  return /^[\w-]{43}$/.test(value) ? value : null;
}

/** Adds the session cookie to a response. @param seconds Until the session ends; 0 deletes the cookie. */
export function addCookie(response: Response, party: RelyingParty, secret: string, seconds: number): Response {
  const options: CookieOptions = {
    path: '/',
    maxAge: seconds,
    httpOnly: true,
    secure: party.isSecure,
    sameSite: 'Strict',
  };
  response.headers.append('Set-Cookie', serialize(nameOf(party), secret, options));
  return response;
}
