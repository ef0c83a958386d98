// Tokens of writers who have signed in with a provider: random, and stored as a hash. Every server of a database knows
// them, and signing out ends them.

import {randomBytes} from 'node:crypto';
import {hash} from '../http/secrets.js';
import type {IdentityStore} from '../storage/identities/identity-store.js';
import {notSignedIn} from '../writers/guests.js';
import type {Identity} from '../writers/writer.js';

/** Tells these tokens from those of a site. It has a dot, which tells all tokens from the secrets of comments. */
const PREFIX = 'oidc.';

/** How long a writer stays signed in, in milliseconds: a page can read the token, so it is not for ever. */
export const SIGN_IN_LIFE = 7 * 24 * 3_600_000;

export const isSignInToken = (token: string): boolean => token.startsWith(PREFIX);

/** Creates a token of an identity that is stored. */
export async function addSignIn(identity: string, identities: IdentityStore, now: number): Promise<string> {
  const token = PREFIX + randomBytes(32).toString('base64url');
  await identities.addSignIn({hash: hash(token), identity, createdAt: now, endsAt: now + SIGN_IN_LIFE});
  return token;
}

/**
 * Returns the identity of a token.
 *
 * @param issuers The providers that the owner allows now.
 * @throws {HttpProblem} 401 if it has ended.
 */
export async function findSignIn(
  token: string,
  identities: IdentityStore,
  issuers: readonly string[],
  now: number,
): Promise<Identity> {
  const found = await identities.findSignIn(hash(token), now);
  if (!found || !issuers.includes(found.issuer)) throw notSignedIn('You are not signed in any more. Sign in again.');
  const {id, issuer, subject, name, url, avatar} = found;
  return {id, issuer, subject, name, url, avatar, badges: []};
}
