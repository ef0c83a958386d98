// Rejects requests of a network that sends too many.

import {HttpProblem} from '../http/problem.js';
import type {RateLimit} from './rate-limit.js';

/** Asks for patience where a network asks for too much. */
export function checkRate(limit: RateLimit | null, network: string): void {
  const retryAfter = limit?.take(network) ?? 0;
  if (retryAfter === 0) return;
  const detail = `That was too much in too short a time. Please try again in ${retryAfter} seconds.`;
  throw new HttpProblem(429, 'Too many requests', detail, {type: 'limit', retryAfter});
}
