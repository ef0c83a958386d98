// Answers the challenge of a server that many comments reach at the moment. Lazy chunk, loaded when a server sends one.
//
// The algorithm is that of ALTCHA (altcha.org/docs/v1): find the number whose SHA-256 with the salt is the challenge.

import type {Challenge} from '../../wire/protocol.js';
import {decodeChallenge} from '../../wire/decode-challenge.js';
import {fieldOf} from '../../wire/fields.js';

/** Hashes in one step: less than 4 ms, after which the page goes on with other work. */
const STEP = 50;

/**
 * Returns the solution of the challenge that a failed request was answered with. A page without a secure context cannot
 * hash, and says so: then the comment waits for a moderator.
 *
 * @throws The failure if it has no challenge.
 */
export async function answerChallenge(failed: unknown): Promise<string> {
  const challenge = decodeChallenge(fieldOf(failed, 'required'));
  if (!challenge) throw failed;
  return solve(challenge);
}

/** Returns the solution as ALTCHA's payload; `none` if there is none, or if the browser cannot look for it. */
export async function solve({challenge, maxnumber, salt, ...rest}: Challenge): Promise<string> {
  const {subtle} = crypto as {readonly subtle?: SubtleCrypto};
  if (!subtle) return 'none';
  const encoder = new TextEncoder();
  for (let start = 0; start <= maxnumber; start += STEP) {
    const numbers = Array.from({length: Math.min(STEP, maxnumber - start + 1)}, (_, index) => start + index);
    const hashes = await Promise.all(numbers.map((number) => subtle.digest('SHA-256', encoder.encode(salt + number))));
    const index = hashes.findIndex((hash) => toHex(hash) === challenge);
    const number = numbers[index];
    if (number !== undefined) return btoa(JSON.stringify({...rest, challenge, salt, number}));
  }
  return 'none';
}

const toHex = (hash: ArrayBuffer): string =>
  Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
