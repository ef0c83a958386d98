// When to try again to read what could not be read.

import type {Failure} from './failure.js';

/** In milliseconds: the first wait, the longest, and by how much the first is longer for some, so that not all come at once. */
const FIRST = 5000;
const CAP = 60_000;
const JITTER = 1000;

/** How often reading is tried again automatically after a failure, until a page arrives. */
export const MAX_REREADS = 6;

/** Whether reading is tried again automatically: after a while, when the device is online again, or not at all. */
export function whenToReread({kind, diagnosis}: Failure): 'later' | 'online' | 'never' {
  if (diagnosis?.is === 'offline') return 'online';
  const isCutOff = diagnosis?.is === 'cut' || diagnosis?.is === 'half';
  return isCutOff || kind === 'limited' || kind === 'broken' || kind === 'timeout' ? 'later' : 'never';
}

/**
 * Returns how long to wait, in milliseconds: what the server asked for, or five seconds, doubled each time up to a
 * minute; and up to a second more, doubled as well.
 *
 * @param attempts Which try it is, at least 1.
 * @param fraction Random, from 0 to 1.
 * @param retryAfter What the server asked for, in milliseconds; null if it did not.
 */
export function rereadDelay(attempts: number, fraction: number, retryAfter: number | null): number {
  const growth = 2 ** (attempts - 1);
  return Math.ceil((retryAfter ?? Math.min(CAP, FIRST * growth)) + fraction * JITTER * growth);
}
