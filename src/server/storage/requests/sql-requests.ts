// Implements the store of rate limit counters with a SQL database.

import {sql, type Kysely, type Transaction} from 'kysely';
import {isPostgresDatabase} from '../database/dialects.js';
import type {RequestRow, Schema} from '../database/schema.js';
import type {CountedRequests, RequestKey, RequestStore} from './request-store.js';

/** Creates the store of rate limit counters of an open database. */
export const createSqlRequests = (database: Kysely<Schema>): RequestStore => ({
  isShared: isPostgresDatabase(database),

  list: async (after) => {
    const rows = await database
      .selectFrom('requests')
      .selectAll()
      .where('latest', '>', after)
      .orderBy('latest')
      .execute();
    return rows.map(fromRow);
  },

  save: (requests, expired) =>
    database.transaction().execute(async (transaction) => {
      for (const each of requests) await write(transaction, toRow(each));
      await transaction.deleteFrom('requests').where('latest', '<=', expired).execute();
    }),

  change: (keys, count) =>
    database.transaction().execute(async (transaction) => {
      // Locks the rows and reads them. Sorted, so that two servers do not wait for each other.
      const rows = await transaction
        .insertInto('requests')
        .values(keys.toSorted(compareKeys).map((key) => ({...key, times: '', latest: 0})))
        .onConflict((conflict) =>
          conflict.columns(['action', 'network']).doUpdateSet({latest: sql<number>`requests.latest`}),
        )
        .returningAll()
        .execute();
      for (const row of rows) {
        const before = fromRow(row);
        const changed = toRow({...before, times: count(before)});
        if (changed.times !== row.times) await write(transaction, changed);
      }
    }),
});

const write = (transaction: Transaction<Schema>, row: RequestRow): Promise<unknown> =>
  transaction
    .insertInto('requests')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['action', 'network']).doUpdateSet({times: row.times, latest: row.latest}),
    )
    .execute();

const fromRow = ({action, network, times}: RequestRow): CountedRequests => ({
  action,
  network,
  times: times === '' ? [] : times.split(' ').map(Number),
});

const toRow = ({action, network, times}: CountedRequests): RequestRow => ({
  action,
  network,
  times: times.join(' '),
  latest: times.at(-1) ?? 0,
});

const compareKeys = (a: RequestKey, b: RequestKey): number =>
  a.action < b.action || (a.action === b.action && a.network < b.network) ? -1 : 1;
