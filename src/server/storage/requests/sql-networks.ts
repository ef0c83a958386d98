// Implements the store of the networks of comments with a SQL database.

import type {Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';
import type {NetworkStore} from './network-store.js';

/** Networks that are deleted at once. */
const BATCH = 1000;

/** Creates the store of the networks of an open database. */
export const createSqlNetworks = (database: Kysely<Schema>): NetworkStore => ({
  add: (networks) =>
    database.transaction().execute(async (transaction) => {
      const ids = networks.map(({comment}) => comment);
      if (ids.length === 0) return;
      const comments = transaction.selectFrom('comments').select('id').where('id', 'in', ids);
      const rows = await comments.where('status', '<>', 'deleted').execute();
      const known = new Set(rows.map(({id}) => id));
      const added = networks.filter(({comment}) => known.has(comment)).map((each) => ({...each}));
      if (added.length === 0) return;
      const insert = transaction.insertInto('networks').values(added);
      await insert.onConflict((conflict) => conflict.doNothing()).execute();
    }),

  find: async (comment) => {
    const rows = database.selectFrom('networks').select('network').where('comment', '=', comment);
    return (await rows.executeTakeFirst())?.network ?? null;
  },

  erase: async (before) => {
    const old = database.selectFrom('networks').select('comment').where('at', '<=', before).limit(BATCH);
    const erased = await database.deleteFrom('networks').where('comment', 'in', old).returning('comment').execute();
    return erased.length;
  },
});
