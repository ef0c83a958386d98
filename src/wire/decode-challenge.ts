// Decodes the challenge of an error response.

import {toText} from './decode.js';
import {fieldOf} from './fields.js';
import type {Challenge} from './protocol.js';

/** The largest number that a browser tries: some seconds on a slow device. */
const MAX_NUMBER = 1_000_000;

/** Returns the challenge of a response with status 428; null if it has none that can be solved. */
export function decodeChallenge(problem: unknown): Challenge | null {
  if (!/[/:]challenge$/.test(toText(fieldOf(problem, 'type')))) return null;
  const fields = fieldOf(problem, 'challenge');
  const [challenge, salt, signature] = ['challenge', 'salt', 'signature'].map((name) => toText(fieldOf(fields, name)));
  const maxnumber = Number(fieldOf(fields, 'maxnumber'));
  if (fieldOf(fields, 'algorithm') !== 'SHA-256' || !challenge || !salt || !signature) return null;
  return maxnumber > 0 && maxnumber <= MAX_NUMBER
    ? {algorithm: 'SHA-256', challenge, maxnumber, salt, signature}
    : null;
}
