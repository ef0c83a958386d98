// Checks the tokens (JWT, RFC 7519) that a site signs for its accounts. Each refusal has a sentence for its developers.

import {decodeProtectedHeader, errors, jwtVerify, type JWTPayload} from 'jose';
import {notSignedIn} from '../writers/guests.js';
import type {SsoAlgorithm, SsoKey} from './sso-keys.js';

export interface SsoOptions {
  readonly keys: readonly SsoKey[];
  /** The public URL of the server, which tokens must name as their audience. */
  readonly audience: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** How far the clocks of site and server may differ, in seconds. */
const TOLERANCE = 60;

/** The longest life of a token, in seconds. */
const MAX_LIFE = 3600;

/**
 * Checks a token, and returns its claims.
 *
 * @throws {HttpProblem} 401 with the reason.
 */
export async function verifySsoToken(token: string, options: SsoOptions): Promise<JWTPayload> {
  const {keys, now} = options;
  const algorithm = readAlgorithm(token, keys);
  const candidates = keys.filter((key) => key.algorithm === algorithm);
  for (const {key} of candidates) {
    try {
      const {payload} = await jwtVerify(token, key, {
        algorithms: [algorithm],
        // The times are checked below, with a sentence each.
        clockTolerance: Number.MAX_SAFE_INTEGER / 2,
        currentDate: new Date(now()),
      });
      checkAudience(payload, options.audience);
      checkTimes(payload, Math.floor(now() / 1000));
      return payload;
    } catch (error) {
      // The token of a key that was replaced is tried with the next one.
      if (error instanceof errors.JWSSignatureVerificationFailed) continue;
      throw error instanceof errors.JOSEError ? malformed(error) : error;
    }
  }
  throw notSignedIn('The signature of the token is wrong: it was made with another key than that of --sso-key.');
}

function readAlgorithm(token: string, keys: readonly SsoKey[]): SsoAlgorithm {
  let algorithm: unknown;
  try {
    ({alg: algorithm} = decodeProtectedHeader(token));
  } catch {
    throw notSignedIn('The token is not a JSON Web Token: it needs three parts in base64url, with dots between them.');
  }
  if (typeof algorithm !== 'string' || /^none$/i.test(algorithm))
    throw notSignedIn('The token is not signed (alg: none). Sign it with the key of --sso-key.');
  const known = keys.find((key) => key.algorithm === algorithm);
  if (known) return known.algorithm;
  const expected = [...new Set(keys.map((key) => key.algorithm))].join(' or ');
  throw notSignedIn(`The token says that it is signed with another algorithm than the key is for. Use ${expected}.`);
}

function checkAudience({aud}: JWTPayload, audience: string): void {
  const named = typeof aud === 'string' ? [aud] : Array.isArray(aud) ? aud : [];
  if (named.some((each) => withSlash(each) === withSlash(audience))) return;
  const found = named.length === 0 ? 'The token has no audience.' : 'The token is for another audience.';
  throw notSignedIn(`${found} Its aud must be the public URL of this server, ${audience}`);
}

const withSlash = (url: unknown): string => `${String(url).replace(/\/+$/, '')}/`;

/** @param now Seconds since 1970. */
function checkTimes({exp, iat, nbf}: JWTPayload, now: number): void {
  if (typeof exp !== 'number') throw notSignedIn('The token has no end. Add exp, at most an hour from now.');
  for (const start of [iat, nbf])
    if (start !== undefined && start > now + TOLERANCE) {
      const seconds = Math.round(start - now);
      const detail = `The token begins in ${seconds} seconds: the clock of the site and that of this server differ.`;
      throw notSignedIn(`${detail} Set them by NTP.`);
    }
  if (exp <= now - TOLERANCE) throw notSignedIn('The token has ended. Ask the site for a new one.');
  const life = exp - Math.max(iat ?? now, now - TOLERANCE);
  if (exp > now + MAX_LIFE + TOLERANCE || (iat !== undefined && exp - iat > MAX_LIFE + TOLERANCE))
    throw notSignedIn(`The token is valid for ${Math.round(life)} seconds. At most ${MAX_LIFE} are allowed.`);
}

// Says which claim has the wrong type, and nothing of the token's content.
function malformed(error: errors.JOSEError): Error {
  if (error instanceof errors.JWTClaimValidationFailed && error.claim)
    return notSignedIn(`The claim ${error.claim} of the token has the wrong type.`);
  return notSignedIn('The token cannot be read. Make it with a library for JSON Web Tokens.');
}
