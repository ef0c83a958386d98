// Answers the challenge of a server that many comments reach at the moment. Lazy chunk, loaded when a server sends one.
//
// The algorithm is that of ALTCHA (altcha.org/docs/v1): find the number whose SHA-256 with the salt is the challenge.

import type {Challenge} from '../../wire/protocol.js';
import {decodeChallenge} from '../../wire/decode-challenge.js';
import {fieldOf} from '../../wire/fields.js';

/** How long the page waits for this at most, in milliseconds: as long as for any step of the widget. */
const STEP = 4;

/** Hashes between two looks at the clock. A browser may compute all of them in the same task. */
const BATCH = 10;

declare const scheduler: {readonly postTask?: (task: () => void, options: object) => unknown} | undefined;

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
  const wanted = toBytes(challenge);
  let end = performance.now() + STEP;
  for (let start = 0; start <= maxnumber; start += BATCH) {
    const numbers = Array.from({length: Math.min(BATCH, maxnumber - start + 1)}, (_, index) => start + index);
    const hashes = await Promise.all(numbers.map((number) => subtle.digest('SHA-256', encoder.encode(salt + number))));
    const number = numbers[hashes.findIndex((hash) => isSame(new Uint8Array(hash), wanted))];
    if (number !== undefined) return btoa(JSON.stringify({...rest, challenge, salt, number}));
    if (performance.now() < end) continue;
    await letPageWork();
    end = performance.now() + STEP;
  }
  return 'none';
}

const toBytes = (hex: string): readonly number[] => (hex.match(/../g) ?? []).map((byte) => Number.parseInt(byte, 16));

const isSame = (hash: Uint8Array, wanted: readonly number[]): boolean =>
  hash.length === wanted.length && wanted.every((byte, index) => hash[index] === byte);

/** Resolves after waiting input and frames. A timer would wait for a second each time while the tab is hidden. */
const letPageWork = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof scheduler !== 'undefined' && scheduler.postTask)
      return void scheduler.postTask(() => resolve(), {priority: 'background'});
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
