// The rate limits of each action that costs server resources.

import {RateLimit, type Rate} from './rate-limit.js';

/** A limit of requests. */
export interface Limit {
  /**
   * Counts a request. Returns 0 if it is allowed, otherwise the seconds until the next one is.
   *
   * @param key Whose request it is: see `count-keys.ts`.
   */
  take(key: string): number | Promise<number>;
}

/** The limit of each action. */
export type Limits = Readonly<Record<Action, Limit>>;

/** Limits that are counted in memory. */
export type RateLimits = Readonly<Record<Action, RateLimit>>;

/**
 * Limited actions. `thread` covers comments that begin a thread, `change` edits and deletion, `flag` reports of comments,
 * `vote` votes and their removal, `challenge` comments that are answered with a challenge, `sign-in` each step of signing in and of using a link.
 */
export type Action = 'post' | 'challenge' | 'thread' | 'change' | 'preview' | 'flag' | 'vote' | 'sign-in';

const [MINUTE, HOUR] = [60_000, 3_600_000];

/** The rate of comments, unless `--rate` sets another. */
export const POST_RATES: readonly Rate[] = [
  {requests: 10, window: MINUTE},
  {requests: 100, window: HOUR},
];

const RATES: Readonly<Record<Exclude<Action, 'post' | 'challenge'>, readonly Rate[]>> = {
  // Several first comments of one thread may arrive at once, so the minute has room for all that may be posted.
  thread: [
    {requests: 10, window: MINUTE},
    {requests: 30, window: HOUR},
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

/**
 * Creates the rate limits.
 *
 * @param now Returns milliseconds since 1970.
 * @param post The rate of comments.
 */
export const createLimits = (now: () => number, post: readonly Rate[] = POST_RATES): RateLimits => ({
  post: new RateLimit(post, now),
  // As many as comments: each is sent again with the solution, and counted as a comment then.
  challenge: new RateLimit(post, now),
  thread: new RateLimit(RATES.thread, now),
  change: new RateLimit(RATES.change, now),
  preview: new RateLimit(RATES.preview, now),
  'sign-in': new RateLimit(RATES['sign-in'], now),
  flag: new RateLimit(RATES.flag, now),
  vote: new RateLimit(RATES.vote, now),
});
