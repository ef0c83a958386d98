// Keeps what rate limits know in the database, so that a restart does not forgive everything.

import type {Kysely} from 'kysely';
import type {Limits} from './limits.js';
import type {RateLimit} from './rate-limit.js';
import type {RequestRow, Schema} from '../storage/database/schema.js';

/** What was counted is written this many milliseconds later, for everybody at once: one sync a second at most. */
const DELAY = 1000;

export interface StoredLimits {
  /** Writes what has not been written yet. */
  save(): Promise<void>;
}

/** Gives limits back what they knew before the restart, and keeps what they learn. */
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
      // The limits hold all the same, and the next time writes what has changed by then.
      save().catch((error: unknown) => console.error(`colloquy: rate limits were not kept: ${String(error)}`));
    }, DELAY).unref();
  };

  const kept = database
    .selectFrom('requests')
    .selectAll()
    .where('latest', '>', now() - longest);
  for (const {action, network, times} of await kept.orderBy('latest').execute()) {
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
