// Which failed requests are worth retrying, and when.

import type {FailureKind} from './failure.js';

/** In milliseconds: the maximum delay before the first retry, and before any retry. The server's delay is added. */
const BASE = 1000;
const CAP = 60_000;

/** How long a request is resent automatically, in milliseconds: one day. After that the writer decides. */
export const RETRY_PERIOD = 86_400_000;

/**
 * Returns whether the same request may succeed later. This includes unreadable and oversized responses, because they do
 * not tell whether the server accepted the request.
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
 * Returns the delay before the next attempt, in milliseconds: the server's delay plus a random part whose maximum
 * doubles with each attempt ("full jitter"), so that clients rejected together do not retry together.
 *
 * @param attempts The number of attempts so far, at least 1.
 * @param fraction A random number from 0 to 1.
 * @param retryAfter The delay that the server requires, in milliseconds; null for none.
 */
export function retryDelay(attempts: number, fraction: number, retryAfter: number | null): number {
  return Math.ceil((retryAfter ?? 0) + fraction * Math.min(CAP, BASE * 2 ** (attempts - 1)));
}
