// The cookie between the two steps of signing in. It is on the server's own origin, and ends after ten minutes.

import {parse, serialize, type CookieOptions} from 'hono/utils/cookie';
import * as v from 'valibot';

/** What the window needs when the reader comes back from the provider. */
export const PendingSignIn = v.strictObject({
  /** The id of the provider. */
  provider: v.pipe(v.string(), v.regex(/^[\w-]{16}$/)),
  /** The origin of the page that gets the token. */
  origin: v.pipe(v.string(), v.maxLength(300)),
  /** Ties the window to the page that has opened it. */
  ticket: v.pipe(v.string(), v.regex(/^[\w-]{22}$/)),
  lang: v.pipe(v.string(), v.regex(/^[\w-]{0,35}$/)),
  state: v.pipe(v.string(), v.regex(/^[\w-]{16,100}$/)),
  nonce: v.pipe(v.string(), v.maxLength(100)),
  verifier: v.pipe(v.string(), v.maxLength(128)),
});

export type PendingSignIn = v.InferOutput<typeof PendingSignIn>;

/** How long a reader may take at the provider, in seconds. */
const LIFE = 600;

// Named after the state, so that two windows do not replace each other's. `__Host-`: see `moderators/session-cookie.ts`.
const nameOf = (state: string, isSecure: boolean): string => `${isSecure ? '__Host-' : ''}colloquy-sign-in-${state}`;

const optionsOf = (isSecure: boolean, maxAge: number): CookieOptions => ({
  path: '/',
  maxAge,
  httpOnly: true,
  secure: isSecure,
  // The provider's redirect is a navigation from another site.
  sameSite: 'Lax',
});

/** Returns the header that stores a cookie. */
export const storePending = (pending: PendingSignIn, isSecure: boolean): string =>
  serialize(
    nameOf(pending.state, isSecure),
    Buffer.from(JSON.stringify(pending)).toString('base64url'),
    optionsOf(isSecure, LIFE),
  );

/** Returns the header that deletes a cookie. */
export const deletePending = (state: string, isSecure: boolean): string =>
  serialize(nameOf(state, isSecure), '', optionsOf(isSecure, 0));

/** Returns what this browser has begun with a state; null if it has not, or too long ago. */
export function findPending(request: Request, state: string, isSecure: boolean): PendingSignIn | null {
  const name = nameOf(state, isSecure);
  const cookie = parse(request.headers.get('Cookie') ?? '', name)[name] ?? '';
  try {
    const result = v.safeParse(PendingSignIn, JSON.parse(Buffer.from(cookie, 'base64url').toString()));
    return result.success && result.output.state === state ? result.output : null;
  } catch {
    return null;
  }
}
