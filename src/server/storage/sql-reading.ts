// Reads threads in batches, because a query blocks all other requests until its last row.

import type {Kysely} from 'kysely';
import {fromRow} from './comment-row.js';
import type {Schema} from './database/schema.js';
import type {
  KnownState,
  OutlineEntry,
  PositionedComment,
  StoredComment,
  StoredThread,
  ThreadChanges,
} from './comment-store.js';
import {toThread} from './sql-threads.js';

/** Comments per query. 200 comments of 600 bytes take about 1 ms. */
const COMMENT_BATCH = 200;
/** Outline entries per query. */
const OUTLINE_BATCH = 2000;

/** Returns a thread; null if it does not exist. */
export async function findThread(database: Kysely<Schema>, key: string): Promise<StoredThread | null> {
  const row = await database.selectFrom('threads').selectAll().where('key', '=', key).executeTakeFirst();
  return row ? toThread(row) : null;
}

/** Returns the threads of these keys that exist, by key. */
export async function findThreads(
  database: Kysely<Schema>,
  keys: readonly string[],
): Promise<ReadonlyMap<string, StoredThread>> {
  const rows = await database.selectFrom('threads').selectAll().where('key', 'in', keys).execute();
  return new Map(rows.map((row) => [row.key, toThread(row)]));
}

/** Returns the comments of these ids that exist, by id. */
export async function findComments(
  database: Kysely<Schema>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StoredComment>> {
  const rows = await database.selectFrom('comments').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

/** Returns the key of the thread that had this key before; null if there is none. */
export async function findAlias(database: Kysely<Schema>, key: string): Promise<string | null> {
  const row = await database.selectFrom('aliases').select('target').where('key', '=', key).executeTakeFirst();
  return row?.target ?? null;
}

/** Returns one state of a thread, and the comments that are newer than a known state. */
export async function readChanges(
  database: Kysely<Schema>,
  key: string,
  {revision, count}: KnownState,
  limit: number,
): Promise<ThreadChanges | null> {
  const thread = await findThread(database, key);
  if (!thread || thread.revision === revision) return thread && {thread, comments: []};
  // One statement, so that the thread and its comments are of the same state. Positions start at 1.
  const rows = await database
    .selectFrom('comments as c')
    .innerJoin('threads as t', 't.key', 'c.thread')
    .selectAll('c')
    .select(['t.key', 't.title', 't.url', 't.closed', 't.revision', 't.epoch', 't.count', 't.echoes'])
    .where('c.thread', '=', key)
    .where((or) => or.or([or('c.changed', '>', revision), or('c.position', '>', count)]))
    .limit(limit)
    .execute();
  if (rows.length >= limit) return null;
  const [first] = rows;
  // Without newer comments, the first statement has read the same state of the comments.
  if (!first) return {thread, comments: []};
  const {title, url, closed, epoch, echoes} = first;
  return {
    thread: toThread({key, title, url, closed, revision: first.revision, epoch, count: first.count, echoes}),
    comments: rows.sort((a, b) => a.position - b.position).map(fromRow),
  };
}

/** Reads all comments of a thread in order of arrival. */
export async function* readComments(
  database: Kysely<Schema>,
  thread: string,
): AsyncGenerator<readonly StoredComment[]> {
  for (let last = 0; ;) {
    const comments = database.selectFrom('comments').selectAll().where('thread', '=', thread);
    const rows = await comments.where('position', '>', last).orderBy('position').limit(COMMENT_BATCH).execute();
    if (rows.length > 0) yield rows.map(fromRow);
    if (rows.length < COMMENT_BATCH) return;
    last = rows.at(-1)?.position ?? last;
  }
}

/** Reads the outline of a thread in order of arrival. */
export async function* readOutline(database: Kysely<Schema>, thread: string): AsyncGenerator<readonly OutlineEntry[]> {
  for (let last = 0; ;) {
    const rows = await database
      .selectFrom('comments as c')
      .leftJoin('comments as p', (join) => join.onRef('p.id', '=', 'c.parent').onRef('p.thread', '=', 'c.thread'))
      .select(['c.position', 'p.position as parent', 'c.status', 'c.pinned', 'c.created_at as createdAt'])
      .where('c.thread', '=', thread)
      .where('c.position', '>', last)
      .orderBy('c.position')
      .limit(OUTLINE_BATCH)
      .execute();
    yield rows.map(({position, parent, status, pinned, createdAt}) => ({
      position,
      parent,
      isPublished: status === 'published',
      pinned: pinned === 1,
      createdAt,
    }));
    if (rows.length < OUTLINE_BATCH) return;
    last = rows.at(-1)?.position ?? last;
  }
}

/** Returns the comments at these positions. */
export async function findByPosition(
  database: Kysely<Schema>,
  thread: string,
  positions: readonly number[],
): Promise<readonly PositionedComment[]> {
  if (positions.length === 0) return [];
  const comments = database.selectFrom('comments').selectAll().where('thread', '=', thread);
  const rows = await comments.where('position', 'in', positions).execute();
  return rows.map((row) => ({position: row.position, comment: fromRow(row)}));
}
