// Stores the counters of rate limits in the database, so that they survive a restart.

import type {RateLimits} from './limits.js';
import type {RateLimit} from './rate-limit.js';
import {reportError} from '../http/report-error.js';
import type {CountedRequests, RequestStore} from '../storage/requests/request-store.js';

/** Delay before changed counters are written together, in milliseconds: at most one disk sync a second. */
const DELAY = 1000;

export interface StoredLimits {
  /** Writes all changed counters. */
  save(): Promise<void>;
}

/** Restores the counters of rate limits and stores their changes from now on. */
export async function storeLimits(limits: RateLimits, store: RequestStore, now: () => number): Promise<StoredLimits> {
  const byAction = new Map<string, RateLimit>(Object.entries(limits));
  const longest = Math.max(...[...byAction.values()].map((limit) => limit.longest));
  let timer: NodeJS.Timeout | null = null;

  const save = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    const requests = [...byAction].flatMap(([action, limit]) => drain(action, limit));
    if (requests.length > 0) await store.save(requests, now() - longest);
  };
  const saveSoon = (): void => {
    timer ??= setTimeout(() => {
      // The limits still apply in memory, and the next save writes later changes.
      save().catch((error: unknown) => reportError('Rate limits could not be saved', error));
    }, DELAY).unref();
  };

  for (const {action, network, times} of await store.list(now() - longest)) {
    byAction.get(action)?.restore(network, times);
  }
  for (const limit of byAction.values()) limit.onChange(saveSoon);
  return {save};
}

const drain = (action: string, limit: RateLimit): readonly CountedRequests[] =>
  [...limit.drainChanges()].map(([network, times]) => ({action, network, times}));
