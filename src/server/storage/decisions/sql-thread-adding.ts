// Adds threads that have no comments yet.

import type {SqlChanges} from '../sql-changes.js';
import {countAdditions} from '../sql-adding.js';
import {toThread} from '../sql-threads.js';
import type {DecisionStore} from './decision-store.js';
import {NO_CHANGE, toDecisionRow} from './entry-row.js';

/** Implements `DecisionStore.addThread`. */
export async function addThread(
  changes: SqlChanges,
  thread: Parameters<DecisionStore['addThread']>[0],
  entry: Parameters<DecisionStore['addThread']>[1],
): Promise<boolean> {
  let isAdded = false;
  await changes.run(async (transaction) => {
    const alias = transaction.selectFrom('aliases').select('key').where('key', '=', thread.key);
    if (await alias.executeTakeFirst()) return [];
    const rows = await transaction
      .insertInto('threads')
      .values(countAdditions([{...thread, comments: []}]))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .returningAll()
      .execute();
    isAdded = rows.length > 0;
    if (isAdded) {
      const decision = toDecisionRow({...entry, thread: thread.key}, NO_CHANGE);
      await transaction.insertInto('decisions').values(decision).execute();
    }
    return rows.map((row) => ({thread: toThread(row), comments: []}));
  });
  return isAdded;
}
