// Hashes and compares secrets.

import {createHash, timingSafeEqual} from 'node:crypto';

/** Returns the SHA-256 in hexadecimal. A secret of 32 random bytes needs no salt and no slow hash. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Returns whether a secret has this hash, in constant time. */
export function matchesHash(secret: string, expectedHash: string | null): boolean {
  return expectedHash !== null && timingSafeEqual(Buffer.from(hash(secret)), Buffer.from(expectedHash));
}

/** Returns the bearer token of a request, a secret or the token of an identity; an empty string if there is none. */
export const readBearerToken = (request: Request): string =>
  /^Bearer ([\w.-]{1,4096})$/.exec(request.headers.get('Authorization') ?? '')?.[1] ?? '';
