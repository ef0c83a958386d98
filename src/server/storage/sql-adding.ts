// Adds comments to one or several threads in one transaction.

import {randomUUID} from 'node:crypto';
import {sql, type Transaction} from 'kysely';
import {countComments} from './comment-counts.js';
import {toRow} from './comment-row.js';
import type {NewStoredComment, StoredThread} from './comment-store.js';
import type {Schema, ThreadRow} from './database/schema.js';
import type {Change} from './sql-changes.js';
import {insertComments, type InsertStatements} from './sql-inserting.js';
import {toThread, type StoredThreadRow} from './sql-threads.js';

/** Comments that a thread gets, all or none of them. */
export interface Addition extends Pick<StoredThread, 'key' | 'title' | 'url'> {
  readonly comments: readonly NewStoredComment[];
}

/** Adds comments and creates missing threads. Each addition has a revision of its own. */
export async function addToThreads(
  transaction: Transaction<Schema>,
  additions: readonly Addition[],
  statements: InsertStatements,
): Promise<readonly Change[]> {
  const steps = countAdditions(additions);
  const rows = await transaction
    .insertInto('threads')
    .values(steps)
    .onConflict((conflict) =>
      conflict.column('key').doUpdateSet({
        revision: sql<number>`threads.revision + excluded.revision`,
        count: sql<number>`threads.count + excluded.count`,
        echoes: sql<number>`threads.echoes + excluded.echoes`,
        positions: sql<number>`threads.positions + excluded.positions`,
      }),
    )
    .returningAll()
    .execute();
  const positions = new Map(rows.map(({key, positions: last}) => [key, last]));
  for (const {key, positions: count} of steps) positions.set(key, (positions.get(key) ?? 0) - count);
  const changes = toChanges(rows, steps, additions);
  const added = changes.flatMap(({comments}) =>
    comments.map((comment) => {
      const position = (positions.get(comment.thread) ?? 0) + 1;
      positions.set(comment.thread, position);
      return {...toRow(comment), position};
    }),
  );
  await insertComments(transaction, added, statements);
  return changes;
}

/**
 * Returns the row of each thread if it is new, and what is added to it if it exists. Sorted, so that two servers do not wait
 * for each other.
 */
export function countAdditions(additions: readonly Addition[]): readonly ThreadRow[] {
  const keys = [...new Set(additions.map(({key}) => key))].sort();
  return keys.map((key) => {
    const own = additions.filter((addition) => addition.key === key);
    const {title = '', url = ''} = own[0] ?? {};
    const comments = own.flatMap((addition) => addition.comments);
    const [epoch, revision] = [randomUUID().slice(0, 8), own.length];
    return {key, title, url, closed: 0, revision, epoch, ...countComments(comments), positions: comments.length};
  });
}

/** Returns the change that each addition is. @param rows The rows of the threads after all of them. */
export function toChanges(
  rows: readonly StoredThreadRow[],
  steps: readonly ThreadRow[],
  additions: readonly Addition[],
): readonly Change[] {
  const byKey = new Map(steps.map((step) => [step.key, step]));
  const threads = new Map(
    rows.map((row) => {
      const {revision = 0, count = 0, echoes = 0} = byKey.get(row.key) ?? {};
      const before = {revision: row.revision - revision, count: row.count - count, echoes: row.echoes - echoes};
      return [row.key, toThread({...row, ...before})];
    }),
  );
  return additions.map(({key, comments}) => {
    const before = threads.get(key);
    if (!before) throw new Error(`no row of the thread ${key}`);
    const {count, echoes} = countComments(comments);
    const revision = before.revision + 1;
    const thread = {...before, revision, count: before.count + count, echoes: before.echoes + echoes};
    threads.set(key, thread);
    return {thread, comments: comments.map((each) => ({...each, changed: each.status === 'published' ? revision : 0}))};
  });
}
