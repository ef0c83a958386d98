// Rejects requests of a network that exceeds a rate limit.

import {HttpProblem} from '../http/problem.js';
import type {Limit} from './limits.js';

/** Counts a request. Throws a 429 if the network exceeds the limit; null disables the check. */
export async function checkRate(limit: Limit | null, network: string): Promise<void> {
  const retryAfter = (await limit?.take(network)) ?? 0;
  if (retryAfter === 0) return;
  const detail = `There were too many requests from your network. Try again in ${retryAfter} seconds.`;
  throw new HttpProblem(429, 'Too many requests', detail, {type: 'limit', retryAfter});
}
