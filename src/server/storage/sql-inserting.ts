// Inserts many comments: the query builder would take longer than the database.

import {CompiledQuery, type Transaction} from 'kysely';
import type {CommentRow, Schema} from './database/schema.js';

/** Rows of one statement. SQLite binds at most 32,766 parameters. */
const TOGETHER = 20;

/** The SQL for so many rows, which is the same for all rows. */
export type InsertStatements = Map<number, string>;

/** Inserts rows whose keys stand in the same order. @param texts Are kept by the caller, for one database. */
export async function insertComments(
  transaction: Transaction<Schema>,
  rows: readonly CommentRow[],
  texts: InsertStatements,
): Promise<void> {
  for (let start = 0; start < rows.length; start += TOGETHER) {
    const batch = rows.slice(start, start + TOGETHER);
    const known = texts.get(batch.length);
    const text = known ?? transaction.insertInto('comments').values(batch).compile().sql;
    texts.set(batch.length, text);
    const parameters = batch.flatMap((row) => Object.values<unknown>({...row}));
    await transaction.executeQuery(CompiledQuery.raw(text, parameters));
  }
}
