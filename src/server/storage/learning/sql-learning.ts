// Implements the store of what the classifier has learned with a SQL database.

import type {Kysely, Transaction} from 'kysely';
import {shareRead} from '../../scheduling/share-read.js';
import type {Schema} from '../database/schema.js';
import {lockState, SITE} from './apply-lessons.js';
import type {LearningEntry, LearningStore} from './learning-store.js';

/** Writes an entry of the record in a transaction. */
export type RecordLearningEntry = (transaction: Transaction<Schema>, entry: LearningEntry) => Promise<unknown>;

/** Creates the store of an open database. @param record Called in the transaction of each change. */
export function createSqlLearning(
  database: Kysely<Schema>,
  record: RecordLearningEntry = async () => undefined,
): LearningStore {
  const change = (entry: LearningEntry, write: (transaction: Transaction<Schema>) => Promise<unknown>): Promise<void> =>
    database.transaction().execute(async (transaction) => {
      await lockState(transaction);
      await write(transaction);
      await record(transaction, entry);
    });
  return {
    // Every new comment reads it.
    readState: shareRead(async () => {
      const row = await database.selectFrom('learning').selectAll().where('site', '=', SITE).executeTakeFirst();
      return {isOn: row?.is_on !== 0, spam: row?.spam ?? 0, ham: row?.ham ?? 0};
    }),
    count: async (buckets) => {
      if (buckets.length === 0) return new Map();
      const rows = await database.selectFrom('learned').selectAll().where('bucket', 'in', buckets).execute();
      return new Map(rows.map(({bucket, spam, ham}) => [bucket, {spam, ham}]));
    },
    listWords: () => database.selectFrom('learned').select(['label', 'spam', 'ham']).where('label', '<>', '').execute(),
    setOn: (isOn, entry) =>
      change(entry, (transaction) =>
        transaction
          .updateTable('learning')
          .set({is_on: Number(isOn)})
          .where('site', '=', SITE)
          .execute(),
      ),
    reset: (entry) =>
      change(entry, async (transaction) => {
        await transaction.deleteFrom('learned').execute();
        await transaction.deleteFrom('lessons').execute();
        await transaction.updateTable('learning').set({spam: 0, ham: 0}).where('site', '=', SITE).execute();
      }),
  };
}
