// How often one network may do what costs something.

import {RateLimit, type Rate} from './rate-limit.js';

/** The limit of each thing that has one. */
export type Limits = Readonly<Record<Action, RateLimit>>;

/** `change` is to edit and to delete. */
export type Action = 'post' | 'change' | 'preview';

const [MINUTE, HOUR] = [60_000, 3_600_000];

const RATES: Readonly<Record<Action, readonly Rate[]>> = {
  post: [
    {requests: 10, window: MINUTE},
    {requests: 100, window: HOUR},
  ],
  change: [{requests: 30, window: MINUTE}],
  preview: [{requests: 30, window: MINUTE}],
};

/** @param now Milliseconds since 1970. */
export const createLimits = (now: () => number): Limits => ({
  post: new RateLimit(RATES.post, now),
  change: new RateLimit(RATES.change, now),
  preview: new RateLimit(RATES.preview, now),
});
