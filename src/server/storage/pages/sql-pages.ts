// Implements the store of what requests say of pages with a SQL database.

import {createHash} from 'node:crypto';
import {sql, type Kysely, type Transaction} from 'kysely';
import {BatchQueue} from '../batches/batch-queue.js';
import type {Schema} from '../database/schema.js';
import {MAX_CLAIMS, type PageClaim, type PageStore} from './page-store.js';

/** A claim that waits to be counted. */
type Claimed = Pick<PageClaim, 'title' | 'url' | 'at'> & {readonly thread: string; readonly claim: string};

/** Creates the store of an open database. */
export function createSqlPages(database: Kysely<Schema>): PageStore {
  // The requests of a page that has another title now all count the same row.
  const queue = new BatchQueue<Claimed, undefined>((claims) =>
    database.transaction().execute(async (transaction) => {
      await countClaims(transaction, claims);
      return claims.map(() => undefined);
    }),
  );
  return {
    addClaim: (thread, {title, url}, at) => queue.add({thread, claim: nameOf(title, url), title, url, at}),
    listClaims: (threads) => listClaims(database, threads),
    listClaimed: async () => {
      const rows = await database.selectFrom('claims').select('thread').distinct().execute();
      return new Set(rows.map(({thread}) => thread));
    },
  };
}

const nameOf = (title: string, url: string): string =>
  createHash('sha256')
    .update(JSON.stringify([title, url]))
    .digest('base64url')
    .slice(0, 22);

async function countClaims(transaction: Transaction<Schema>, claims: readonly Claimed[]): Promise<void> {
  const counted = new Map<string, Schema['claims']>();
  for (const each of claims) {
    const key = `${each.claim} ${each.thread}`;
    counted.set(key, {...each, requests: (counted.get(key)?.requests ?? 0) + 1});
  }
  // Sorted, so that two servers do not wait for each other.
  const rows = [...counted].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
  await transaction
    .insertInto('claims')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['thread', 'claim']).doUpdateSet(({ref}) => ({
        requests: sql<number>`claims.requests + excluded.requests`,
        at: ref('excluded.at'),
      })),
    )
    .execute();
  for (const thread of new Set(rows.map((row) => row.thread))) {
    const kept = transaction.selectFrom('claims').select('claim').where('thread', '=', thread);
    const latest = kept.orderBy('at', 'desc').orderBy('claim').limit(MAX_CLAIMS);
    await transaction.deleteFrom('claims').where('thread', '=', thread).where('claim', 'not in', latest).execute();
  }
}

async function listClaims(
  database: Kysely<Schema>,
  threads: readonly string[],
): Promise<ReadonlyMap<string, readonly PageClaim[]>> {
  const claims = new Map<string, PageClaim[]>();
  if (threads.length === 0) return claims;
  const rows = await database.selectFrom('claims').selectAll().where('thread', 'in', threads).execute();
  for (const row of rows.sort((a, b) => b.requests - a.requests || b.at - a.at)) {
    const {thread, title, url, requests, at} = row;
    claims.set(thread, [...(claims.get(thread) ?? []), {title, url, requests, at}]);
  }
  return claims;
}
