// Rejects requests that exceed a rate limit.

import {counted} from '../../core/counted.js';
import {HttpProblem} from '../http/problem.js';
import {keyOfWriter, keysOfClient, type CountedClient, type FindAddressSecret} from './count-keys.js';
import type {Action, Limit, Limits} from './limits.js';

/** Counts a request of a client, or of a known writer. Throws a 429 if one of its limits is exceeded. */
export type CountRequest = (action: Action, client: CountedClient, writer?: string | null) => Promise<void>;

/**
 * Creates the function that counts requests.
 *
 * @param limits Null counts nothing.
 */
export const createCounter =
  (limits: Limits | null, findSecret: FindAddressSecret): CountRequest =>
  async (action, client, writer = null) => {
    if (!limits) return;
    const keys = writer === null ? keysOfClient(client, await findSecret()) : [keyOfWriter(writer)];
    // The address first: what it may not send must not count for its neighbours.
    for (const key of keys) await checkRate(limits[action], key, action);
  };

/** Counts a request. Throws a 429 if the limit is exceeded; null disables the check. */
export async function checkRate(limit: Limit | null, key: string, action?: Action): Promise<void> {
  const retryAfter = (await limit?.take(key)) ?? 0;
  if (retryAfter === 0) return;
  const what = action === 'thread' ? 'new discussions' : 'requests';
  const detail = `There were too many ${what} ${placeOf(key)}. Try again in ${counted(retryAfter, 'second')}.`;
  throw new HttpProblem(429, 'Too many requests', detail, {type: 'limit', retryAfter});
}

function placeOf(key: string): string {
  if (key.startsWith('writer ')) return 'from you';
  return key.startsWith('address ') ? 'from your address' : 'from your network';
}
