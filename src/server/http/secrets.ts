// What is kept of secrets, and how they are compared.

import {createHash, timingSafeEqual} from 'node:crypto';

/** SHA-256 in hexadecimal. A secret of 32 random bytes needs no salt and no slow hash. */
export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Whether a secret has this hash; takes as long for a wrong one as for the right one. */
export function matchesHash(secret: string, kept: string | null): boolean {
  return kept !== null && timingSafeEqual(Buffer.from(hash(secret)), Buffer.from(kept));
}

/** The bearer token of a request, or an empty text. */
export const readBearerToken = (request: Request): string =>
  /^Bearer ([\w-]{1,200})$/.exec(request.headers.get('Authorization') ?? '')?.[1] ?? '';
