// Tokens as a site signs them for its accounts.

import {createSecretKey, generateKeyPairSync} from 'node:crypto';
import {SignJWT} from 'jose';
import type {SsoKey} from '../../src/server/identities/sso-keys.js';

export const SECRET = 'a secret of this test, with more than 32 bytes';

export const SSO_KEY: SsoKey = {algorithm: 'HS256', key: createSecretKey(SECRET, 'utf8')};

const pair = generateKeyPairSync('ed25519');
export const ED_KEY: SsoKey = {algorithm: 'EdDSA', key: pair.publicKey};
export const ED_PRIVATE = pair.privateKey;

/** Seconds since 1970. */
export const now = (): number => Math.floor(Date.now() / 1000);

/** The claims of an account. A claim that is undefined is left out. */
export const claims = (audience: string, rest: Readonly<Record<string, unknown>> = {}) => ({
  sub: 'account 1',
  name: 'Ana Example',
  aud: audience,
  exp: now() + 600,
  ...rest,
});

/** Signs claims with the secret of this file. */
export const sign = (payload: Readonly<Record<string, unknown>>): Promise<string> =>
  new SignJWT({...payload}).setProtectedHeader({alg: 'HS256'}).sign(SSO_KEY.key);
