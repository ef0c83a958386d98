// Opens the rate limits of a server: counted in memory and saved, or counted in the database that servers share.

import type {RequestStore} from '../storage/requests/request-store.js';
import {createCounter, type CountRequest} from './check-rate.js';
import type {FindAddressSecret} from './count-keys.js';
import {createLimits, POST_RATES, type Limits} from './limits.js';
import type {Rate} from './rate-limit.js';
import {shareLimits} from './shared-limits.js';
import {storeLimits, type StoredLimits} from './stored-limits.js';

export interface OpenLimits extends StoredLimits {
  /** Null: nothing is limited. */
  readonly limits: Limits | null;
  readonly count: CountRequest;
  /** The rates of the whole site. */
  readonly siteRates: readonly Rate[];
}

/** How much more than one address the whole site may get: twice as much as one network. */
const SITE_SHARE = 20;

/** No limits. */
export const NO_LIMITS: OpenLimits = {
  limits: null,
  count: () => Promise.resolve(),
  siteRates: [],
  save: () => Promise.resolve(),
};

/**
 * Opens the rate limits.
 *
 * @param now Returns milliseconds since 1970.
 * @param rates The rate of comments.
 */
export async function openLimits(
  store: RequestStore,
  now: () => number,
  findSecret: FindAddressSecret,
  rates: readonly Rate[] = POST_RATES,
): Promise<OpenLimits & {readonly limits: Limits}> {
  const inMemory = createLimits(now, rates);
  const siteRates = rates.map(({requests, window}) => ({requests: requests * SITE_SHARE, window}));
  const open = (limits: Limits, {save}: StoredLimits) => ({
    limits,
    count: createCounter(limits, findSecret),
    siteRates,
    save,
  });
  if (store.isShared) return open(shareLimits(inMemory, store, now), {save: () => Promise.resolve()});
  return open(inMemory, await storeLimits(inMemory, store, now));
}
