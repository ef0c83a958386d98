// Answers the challenge of a server that many comments reach at the moment. Lazy chunk, loaded when a server sends one.
//
// The algorithm is that of ALTCHA (altcha.org/docs/v1): find the number whose SHA-256 with the salt is the challenge.

import type {Challenge, Guards, OwnComment} from '../../wire/protocol.js';
import {decodeChallenge} from '../../wire/decode-challenge.js';
import {fieldOf} from '../../wire/fields.js';
import type {Own} from '../source.js';

/** Hashes in one step: less than 4 ms, after which the page goes on with other work. */
const STEP = 50;

/**
 * Sends a comment again: with an earlier comment that proves its writer, or with a solution. A page without a secure
 * context cannot hash, and says so: then the comment waits for a moderator.
 */
export async function answerChallenge(
  failed: unknown,
  earlier: Own | undefined,
  onCheck: (() => void) | undefined,
  send: (guards: Guards) => Promise<OwnComment>,
): Promise<OwnComment> {
  let challenge = challengeOf(failed);
  onCheck?.();
  if (earlier) {
    try {
      return await send({earlier: {id: earlier.id, secret: earlier.secret}});
    } catch (error) {
      challenge = challengeOf(error);
    }
  }
  return send({solution: await solve(challenge)});
}

/** Returns the challenge of a failed request. Throws the failure if it has none. */
function challengeOf(error: unknown): Challenge {
  const challenge = decodeChallenge(fieldOf(error, 'required'));
  if (!challenge) throw error;
  return challenge;
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
