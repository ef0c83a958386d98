// When to try again what may go through the next time.

import type {FailureKind} from './failure.js';

/** In milliseconds: how long a first wait is at most, and any wait that the server did not ask for. */
const BASE = 1000;
const CAP = 60_000;

/** For how long something is sent again by itself, in milliseconds; after that its writer is asked. */
export const RETRY_PERIOD = 86_400_000;

/**
 * Whether the same request may be answered otherwise the next time. What is unreadable or too large counts as well:
 * it says nothing about what the server did.
 */
export function isTemporary(kind: FailureKind): boolean {
  switch (kind) {
    case 'offline':
    case 'timeout':
    case 'limited':
    case 'broken':
    case 'blocked':
    case 'moved':
    case 'unreadable':
    case 'large':
      return true;
    case 'missing':
    case 'refused':
    case 'invalid':
    case 'conflict':
    case 'unset':
      return false;
  }
}

/**
 * How long to wait before the next attempt, in milliseconds: any time up to twice as much as the time before ("full
 * jitter"), so that those who were turned away together do not come back together; added to what the server asked for.
 *
 * @param attempts How many there have been, at least 1.
 * @param fraction Random, from 0 to 1.
 * @param retryAfter What the server asked for, in milliseconds; null if it did not.
 */
export function retryDelay(attempts: number, fraction: number, retryAfter: number | null): number {
  return Math.ceil((retryAfter ?? 0) + fraction * Math.min(CAP, BASE * 2 ** (attempts - 1)));
}
