// Challenges for the browsers of newcomers: the algorithm of ALTCHA (altcha.org/docs/v1), by its library. A challenge is for
// one comment: its thread and its id. An id is stored once, in the transaction of its comment, on all servers: so a solution
// cannot be used twice.

import {randomInt} from 'node:crypto';
import {createChallenge, extractParams, verifySolution} from 'altcha-lib';
import * as v from 'valibot';
import type {Challenge} from '../../wire/protocol.js';
import {hash} from '../http/secrets.js';

/** What a challenge is for. */
export interface Challenged {
  readonly id: string;
  /** The key of the thread. */
  readonly thread: string;
}

/** How long a challenge can be solved, in milliseconds. */
const LIFETIME = 5 * 60_000;

/**
 * Hashes that a browser tries at least and at most, at the lowest load. Twice as many from twice the load on.
 *
 * Chromium 156 took 50 µs for each when its CPU was throttled to a quarter, and 85 µs at a sixth (a slow telephone), frames
 * in between included: 0.5 to 1 second on a slow telephone at the lowest load, 1 to 2 at the highest.
 */
const [MIN_NUMBER, MAX_NUMBER] = [6_000, 12_000];
const MAX_FACTOR = 2;

const Payload = v.strictObject({
  algorithm: v.literal('SHA-256'),
  challenge: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
  number: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(MAX_NUMBER * MAX_FACTOR)),
  salt: v.pipe(v.string(), v.maxLength(500)),
  signature: v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)),
});

/** Makes a challenge. @param load Arrivals as a multiple of what is normal. */
export async function makeChallenge(
  {id, thread}: Challenged,
  key: string,
  load: number,
  now: number,
): Promise<Challenge> {
  const factor = Math.min(MAX_FACTOR, Math.max(1, load));
  const maxnumber = Math.round(MAX_NUMBER * factor);
  const made = await createChallenge({
    algorithm: 'SHA-256',
    hmacKey: key,
    maxnumber,
    number: randomInt(Math.round(MIN_NUMBER * factor), maxnumber + 1),
    expires: new Date(now + LIFETIME),
    params: {id, thread: hash(thread)},
  });
  return {algorithm: 'SHA-256', challenge: made.challenge, maxnumber, salt: made.salt, signature: made.signature};
}

/** Whether a solution is correct, for this comment, and in time. @param solution The payload of ALTCHA: JSON in base64. */
export async function isSolved(solution: string, {id, thread}: Challenged, key: string, now: number): Promise<boolean> {
  const result = v.safeParse(Payload, parse(solution));
  if (!result.success) return false;
  const payload = result.output;
  const params = new Map(Object.entries(extractParams(payload)));
  const expires = Number(params.get('expires'));
  if (params.get('id') !== id || params.get('thread') !== hash(thread)) return false;
  if (!(expires * 1000 > now)) return false;
  // The library would ask the real clock.
  return verifySolution(payload, key, false);
}

function parse(solution: string): unknown {
  try {
    return JSON.parse(Buffer.from(solution, 'base64').toString());
  } catch {
    return null;
  }
}
