// Implements the store of rate limit counters with a SQL database.

import type {Kysely} from 'kysely';
import type {Schema} from './database/schema.js';
import type {RequestStore} from './request-store.js';

/** Creates the store of rate limit counters of an open database. */
export const createSqlRequests = (database: Kysely<Schema>): RequestStore => ({
  list: async (after) => {
    const rows = await database
      .selectFrom('requests')
      .selectAll()
      .where('latest', '>', after)
      .orderBy('latest')
      .execute();
    return rows.map(({action, network, times}) => ({action, network, times: times.split(' ').map(Number)}));
  },

  save: (requests, expired) =>
    database.transaction().execute(async (transaction) => {
      for (const {action, network, times} of requests) {
        const values = {times: times.join(' '), latest: times.at(-1) ?? 0};
        await transaction
          .insertInto('requests')
          .values({action, network, ...values})
          .onConflict((conflict) => conflict.columns(['action', 'network']).doUpdateSet(values))
          .execute();
      }
      await transaction.deleteFrom('requests').where('latest', '<=', expired).execute();
    }),
});
