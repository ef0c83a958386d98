// When to retry a failed read automatically.

import type {Failure} from './failure.js';

/** The first delay, the maximum, and the jitter that keeps clients from retrying all at once; in milliseconds. */
const FIRST = 5000;
const CAP = 60_000;
const JITTER = 1000;

/** The maximum number of automatic retries in a row. The count restarts when a page arrives. */
export const MAX_REREADS = 6;

/** Returns when to retry a read: after `rereadDelay`, when the device is online again, or never. */
export function whenToReread({kind, diagnosis}: Failure): 'later' | 'online' | 'never' {
  if (diagnosis?.is === 'offline') return 'online';
  const isCutOff = diagnosis?.is === 'cut' || diagnosis?.is === 'half';
  return isCutOff || kind === 'limited' || kind === 'broken' || kind === 'timeout' ? 'later' : 'never';
}

/**
 * Returns the delay before the next retry, in milliseconds: the server's delay, or five seconds, doubled for each
 * retry up to a minute. Adds up to a second of random jitter, doubled for each retry.
 *
 * @param attempts The number of this retry, from 1.
 * @param fraction A random number from 0 to 1.
 * @param retryAfter The delay that the server requires, in milliseconds; null for none.
 */
export function rereadDelay(attempts: number, fraction: number, retryAfter: number | null): number {
  const growth = 2 ** (attempts - 1);
  return Math.ceil((retryAfter ?? Math.min(CAP, FIRST * growth)) + fraction * JITTER * growth);
}
