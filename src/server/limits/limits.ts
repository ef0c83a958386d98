// The rate limits of each action that costs server resources.

import {RateLimit, type Rate} from './rate-limit.js';

/** A limit of requests by network. */
export interface Limit {
  /** Counts a request. Returns 0 if it is allowed, otherwise the seconds until the next one is. */
  take(network: string): number | Promise<number>;
}

/** The limit of each action. */
export type Limits = Readonly<Record<Action, Limit>>;

/** Limits that are counted in memory. */
export type RateLimits = Readonly<Record<Action, RateLimit>>;

/**
 * Limited actions. `change` covers edits and deletion, `flag` reports of comments, `vote` votes and their removal,
 * `sign-in` each step of signing in and of using a link.
 */
export type Action = 'post' | 'change' | 'preview' | 'flag' | 'vote' | 'sign-in';

const [MINUTE, HOUR] = [60_000, 3_600_000];

const RATES: Readonly<Record<Action, readonly Rate[]>> = {
  post: [
    {requests: 10, window: MINUTE},
    {requests: 100, window: HOUR},
  ],
  change: [{requests: 30, window: MINUTE}],
  preview: [{requests: 30, window: MINUTE}],
  'sign-in': [
    {requests: 20, window: MINUTE},
    {requests: 120, window: HOUR},
  ],
  flag: [
    {requests: 10, window: MINUTE},
    {requests: 60, window: HOUR},
  ],
  vote: [
    {requests: 60, window: MINUTE},
    {requests: 600, window: HOUR},
  ],
};

/** Creates the rate limits. @param now Returns milliseconds since 1970. */
export const createLimits = (now: () => number): RateLimits => ({
  post: new RateLimit(RATES.post, now),
  change: new RateLimit(RATES.change, now),
  preview: new RateLimit(RATES.preview, now),
  'sign-in': new RateLimit(RATES['sign-in'], now),
  flag: new RateLimit(RATES.flag, now),
  vote: new RateLimit(RATES.vote, now),
});
