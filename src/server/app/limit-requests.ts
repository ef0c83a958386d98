// Opens the rate limits of a server as its options say.

import type {Kysely} from 'kysely';
import {NO_LIMITS, openLimits, type OpenLimits} from '../limits/open-limits.js';
import type {Rate} from '../limits/rate-limit.js';
import type {Schema} from '../storage/database/schema.js';
import {createAddressSecret} from '../storage/requests/address-secret.js';
import {createSqlRequests} from '../storage/requests/sql-requests.js';

export interface LimitOptions {
  /** False turns all rate limits off. */
  readonly rateLimit?: boolean;
  /** The rate of comments. */
  readonly rates?: readonly Rate[];
}

/** Opens the rate limits. */
export async function limitRequests(database: Kysely<Schema>, {rateLimit, rates}: LimitOptions): Promise<OpenLimits> {
  if (rateLimit === false) return NO_LIMITS;
  const findSecret = createAddressSecret(database, Date.now);
  return openLimits(createSqlRequests(database), Date.now, findSecret, rates);
}
