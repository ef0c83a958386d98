// Changes the rows of threads. Every transaction changes or locks the row of a thread before it reads or changes the
// thread's comments: so changes of a thread follow each other, and its revisions are in the order of their commits.

import {sql, type Kysely, type Transaction} from 'kysely';
import type {CommentId} from '../../core/comment.js';
import type {CommentCounts} from './comment-counts.js';
import type {StoredThread} from './comment-store.js';
import type {Schema, ThreadRow} from './database/schema.js';
import type {Change} from './sql-changes.js';

/** Converts a row to the stored thread. */
export function toThread({closed, ...row}: StoredThreadRow): StoredThread {
  const {key, title, url, revision, epoch, count, echoes} = row;
  return {key, title, url, closed: closed === 1, revision, epoch, count, echoes};
}

/** The columns of a thread that its readers need. */
export type StoredThreadRow = Omit<ThreadRow, 'positions' | 'aged'>;

/** Returns how a change of comments changes the row of their thread. */
export const increments = ({count, echoes}: CommentCounts) => ({
  revision: sql<number>`threads.revision + 1`,
  count: sql<number>`threads.count + ${count}`,
  echoes: sql<number>`threads.echoes + ${echoes}`,
});

/** Increments the revision of a thread and adds to its counts. */
export async function changeThread(
  transaction: Transaction<Schema>,
  key: string,
  counts: CommentCounts,
): Promise<StoredThread> {
  const threads = transaction.updateTable('threads').set(increments(counts)).where('key', '=', key).returningAll();
  return toThread(await threads.executeTakeFirstOrThrow());
}

/** Increments the revision of a comment's thread, which locks the thread. Returns null if there is no such comment. */
export async function changeThreadOf(transaction: Transaction<Schema>, id: CommentId): Promise<ThreadRow | null> {
  const threads = transaction
    .updateTable('threads')
    .set({revision: sql<number>`revision + 1`})
    .where('key', '=', (query) => query.selectFrom('comments').select('thread').where('id', '=', id))
    .returningAll();
  return (await threads.executeTakeFirst()) ?? null;
}

/** Adds to the counts of a locked thread. */
export async function addCounts(
  transaction: Transaction<Schema>,
  row: ThreadRow,
  {count, echoes}: CommentCounts,
): Promise<ThreadRow> {
  if (count === 0 && echoes === 0) return row;
  const counts = {count: row.count + count, echoes: row.echoes + echoes};
  await transaction.updateTable('threads').set(counts).where('key', '=', row.key).execute();
  return {...row, ...counts};
}

/** Locks a thread until the end of the transaction. */
export async function lockThread(transaction: Transaction<Schema>, key: string): Promise<void> {
  const same = {revision: sql<number>`revision`};
  await transaction.updateTable('threads').set(same).where('key', '=', key).execute();
}

const hasComments = sql<number>`exists (
  select 1 from comments where comments.thread = threads.key and comments.status = 'published')`;

const hasNewer = (time: number) => sql<number>`exists (
  select 1 from comments
  where comments.thread = threads.key and comments.status = 'published' and comments.stored_at >= ${time})`;

/** Returns those of the threads that must be closed or opened. Writes nothing, because most threads stay as they are. */
export async function findIdleChanges(
  database: Kysely<Schema>,
  keys: readonly string[],
  before: number,
): Promise<readonly string[]> {
  if (keys.length === 0) return [];
  const threads = database.selectFrom('threads').select('key').where('key', 'in', keys);
  return (await threads.where(isOutOfDate(before)).execute()).map(({key}) => key);
}

/** Closes or opens threads, each in its turn. */
export async function settleIdleThreads(
  transaction: Transaction<Schema>,
  keys: readonly string[],
  before: number,
): Promise<readonly Change[]> {
  const changes: Change[] = [];
  // Sorted, so that two servers do not wait for each other.
  for (const key of keys.toSorted()) {
    await lockThread(transaction, key);
    const change = {closed: sql<number>`1 - closed`, aged: sql<number>`1 - closed`};
    const rows = await transaction
      .updateTable('threads')
      .set({...change, revision: sql<number>`revision + 1`})
      .where('key', '=', key)
      .where(isOutOfDate(before))
      .returningAll()
      .execute();
    changes.push(...rows.map((row) => ({thread: toThread(row), comments: []})));
  }
  return changes;
}

const isOutOfDate = (before: number) => sql<boolean>`(
  (threads.closed = 0 and threads.aged = 0 and ${hasComments} and not ${hasNewer(before)})
  or (threads.closed = 1 and threads.aged = 1 and ${hasNewer(before)}))`;
