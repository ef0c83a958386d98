// Opens the rate limits of a server: counted in memory and saved, or counted in the database that servers share.

import type {RequestStore} from '../storage/requests/request-store.js';
import {createLimits, type Limits} from './limits.js';
import {shareLimits} from './shared-limits.js';
import {storeLimits, type StoredLimits} from './stored-limits.js';

export interface OpenLimits extends StoredLimits {
  readonly limits: Limits;
}

/** Opens the rate limits. @param now Returns milliseconds since 1970. */
export async function openLimits(store: RequestStore, now: () => number): Promise<OpenLimits> {
  const limits = createLimits(now);
  if (store.isShared) return {limits: shareLimits(limits, store, now), save: async () => undefined};
  return {limits, ...(await storeLimits(limits, store, now))};
}
