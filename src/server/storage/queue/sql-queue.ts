// Implements the lists of moderators with a SQL database.

import {sql, type Kysely} from 'kysely';
import {isPostgresDatabase} from '../database/dialects.js';
import type {Schema} from '../database/schema.js';
import {SearchIndex} from '../search/search-index.js';
import type {DayCount, QueueCounts, QueueStore} from './queue-store.js';
import {addDetails} from './sql-details.js';
import {isFlagged, listRows} from './sql-listing.js';
import {listThreads} from './sql-thread-list.js';

/** Milliseconds of a day. */
const DAY = 24 * 60 * 60 * 1000;

const STATUSES = ['published', 'held', 'rejected', 'spam', 'deleted'] as const;

/** Creates the lists of an open database. */
export function createSqlQueue(database: Kysely<Schema>): QueueStore {
  const search = new SearchIndex(database);
  return {
    list: async (query) => addDetails(database, await listRows(database, search, query)),
    find: async (ids) => {
      if (ids.length === 0) return new Map();
      const rows = await database.selectFrom('comments').selectAll().where('id', 'in', ids).execute();
      return new Map((await addDetails(database, rows)).map((queued) => [queued.comment.id, queued]));
    },
    count: (flagsToList) => count(database, flagsToList),
    listThreads: (words, after, limit, accepts) => listThreads(database, words, after, limit, accepts),
    countByDay: (since) => countByDay(database, since),
    countAll: async () => {
      const [row] = await database
        .selectFrom('tallies')
        .select(({fn}) => [
          fn.countAll<number | string>().as('threads'),
          fn.sum<number | string>('count').as('comments'),
        ])
        .where('status', '=', '')
        .execute();
      return {threads: Number(row?.threads ?? 0), comments: Number(row?.comments ?? 0)};
    },
    measure: () => measure(database),
    indexWords: () => search.indexBatch(),
  };
}

async function count(database: Kysely<Schema>, flagsToList: number): Promise<QueueCounts> {
  const tallies = await database
    .selectFrom('tallies')
    .select(({fn}) => ['status', fn.sum<number | string>('count').as('count')])
    .where('status', 'in', STATUSES)
    .groupBy('status')
    .execute();
  const byStatus = new Map(tallies.map((row) => [row.status, Number(row.count)]));
  const of = (status: string): number => byStatus.get(status) ?? 0;
  const {rows} = await sql<{count: number | string}>`select count(*) as count from comments as c
    where ${isFlagged(flagsToList)}`.execute(database);
  return {
    waiting: of('held'),
    flagged: Number(rows[0]?.count ?? 0),
    published: of('published'),
    rejected: of('rejected') + of('spam'),
    deleted: of('deleted'),
  };
}

async function countByDay(database: Kysely<Schema>, since: number): Promise<readonly DayCount[]> {
  const days: DayCount[] = [];
  for (const status of STATUSES) {
    const {rows} = await sql<{day: number | string; count: number | string}>`
      select stored_at / ${sql.lit(DAY)} as day, count(*) as count from comments
      where status = ${status} and stored_at >= ${since} group by 1`.execute(database);
    days.push(...rows.map(({day, count: number}) => ({day: Number(day), status, count: Number(number)})));
  }
  return days;
}

async function measure(database: Kysely<Schema>): Promise<number | null> {
  const query = isPostgresDatabase(database)
    ? sql<{bytes: number | string}>`select pg_database_size(current_database()) as bytes`
    : sql<{bytes: number | string}>`select page_count * page_size as bytes from pragma_page_count, pragma_page_size`;
  const [row] = (await query.execute(database)).rows;
  return row ? Number(row.bytes) : null;
}
