// Implements the store of what requests say of pages with a SQL database.

import {createHash} from 'node:crypto';
import {sql, type Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';
import {MAX_CLAIMS, type PageClaim, type PageStore} from './page-store.js';

/** Creates the store of an open database. */
export const createSqlPages = (database: Kysely<Schema>): PageStore => ({
  addClaim: (thread, {title, url}, at) =>
    database.transaction().execute(async (transaction) => {
      const claim = createHash('sha256')
        .update(JSON.stringify([title, url]))
        .digest('base64url')
        .slice(0, 22);
      await transaction
        .insertInto('claims')
        .values({thread, claim, title, url, requests: 1, at})
        .onConflict((conflict) =>
          conflict.columns(['thread', 'claim']).doUpdateSet({requests: sql<number>`claims.requests + 1`, at}),
        )
        .execute();
      const kept = transaction.selectFrom('claims').select('claim').where('thread', '=', thread);
      const latest = kept.orderBy('at', 'desc').orderBy('claim').limit(MAX_CLAIMS);
      await transaction.deleteFrom('claims').where('thread', '=', thread).where('claim', 'not in', latest).execute();
    }),

  listClaims: async (threads) => {
    const claims = new Map<string, PageClaim[]>();
    if (threads.length === 0) return claims;
    const rows = await database.selectFrom('claims').selectAll().where('thread', 'in', threads).execute();
    for (const row of rows.sort((a, b) => b.requests - a.requests || b.at - a.at)) {
      const {thread, title, url, requests, at} = row;
      claims.set(thread, [...(claims.get(thread) ?? []), {title, url, requests, at}]);
    }
    return claims;
  },

  listClaimed: async () => {
    const rows = await database.selectFrom('claims').select('thread').distinct().execute();
    return new Set(rows.map(({thread}) => thread));
  },
});
