// Stores the counters of rate limits in the database, so that they survive a restart.

import type {Kysely} from 'kysely';
import type {Limits} from './limits.js';
import type {RateLimit} from './rate-limit.js';
import {reportError} from '../http/report-error.js';
import type {RequestRow, Schema} from '../storage/database/schema.js';

/** Delay before changed counters are written together, in milliseconds: at most one disk sync a second. */
const DELAY = 1000;

export interface StoredLimits {
  /** Writes all changed counters. */
  save(): Promise<void>;
}

/** Restores the counters of rate limits and stores their changes from now on. */
export async function storeLimits(limits: Limits, database: Kysely<Schema>, now: () => number): Promise<StoredLimits> {
  const byAction = new Map<string, RateLimit>(Object.entries(limits));
  const longest = Math.max(...[...byAction.values()].map((limit) => limit.longest));
  let timer: NodeJS.Timeout | null = null;

  const save = async (): Promise<void> => {
    if (timer) clearTimeout(timer);
    timer = null;
    const rows = [...byAction].flatMap(([action, limit]) => toRows(action, limit));
    if (rows.length > 0) await writeRows(database, rows, now() - longest);
  };
  const saveSoon = (): void => {
    timer ??= setTimeout(() => {
      // The limits still apply in memory, and the next save writes later changes.
      save().catch((error: unknown) => reportError('Rate limits could not be saved', error));
    }, DELAY).unref();
  };

  const stored = database
    .selectFrom('requests')
    .selectAll()
    .where('latest', '>', now() - longest);
  for (const {action, network, times} of await stored.orderBy('latest').execute()) {
    byAction.get(action)?.restore(network, times.split(' ').map(Number));
  }
  for (const limit of byAction.values()) limit.onChange(saveSoon);
  return {save};
}

const toRows = (action: string, limit: RateLimit): RequestRow[] =>
  [...limit.drainChanges()].map(([network, times]) => ({
    action,
    network,
    times: times.join(' '),
    latest: times.at(-1) ?? 0,
  }));

function writeRows(database: Kysely<Schema>, rows: readonly RequestRow[], expired: number): Promise<void> {
  return database.transaction().execute(async (transaction) => {
    for (const row of rows) await transaction.replaceInto('requests').values(row).execute();
    await transaction.deleteFrom('requests').where('latest', '<=', expired).execute();
  });
}
