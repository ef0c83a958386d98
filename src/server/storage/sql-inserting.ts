// Inserts many comments with cached SQL, because compiling the query takes longer than running it.

import {CompiledQuery, type Transaction} from 'kysely';
import type {CommentRow, Schema} from './database/schema.js';

/** Rows per statement. SQLite binds at most 32,766 parameters. */
const BATCH_SIZE = 20;

/** SQL of the insert statements by number of rows. */
export type InsertStatements = Map<number, string>;

/**
 * Inserts rows. All rows must have their keys in the same order.
 *
 * @param statements The statement cache of the database, owned by the caller.
 */
export async function insertComments(
  transaction: Transaction<Schema>,
  rows: readonly CommentRow[],
  statements: InsertStatements,
): Promise<void> {
  for (let start = 0; start < rows.length; start += BATCH_SIZE) {
    const batch = rows.slice(start, start + BATCH_SIZE);
    const cached = statements.get(batch.length);
    const sql = cached ?? transaction.insertInto('comments').values(batch).compile().sql;
    statements.set(batch.length, sql);
    const parameters = batch.flatMap((row) => Object.values<unknown>({...row}));
    await transaction.executeQuery(CompiledQuery.raw(sql, parameters));
  }
}
