// Reads the record, and finds out which entries can be undone.

import {sql, type Kysely} from 'kysely';
import {fromRow} from '../comment-row.js';
import type {StoredComment} from '../comment-store.js';
import type {DecisionRow, Schema} from '../database/schema.js';
import type {RecordEntry, RecordFilter, RecordPlace, UndoableEntry} from './decision-store.js';
import {toEntry} from './entry-row.js';
import {hasFields} from './recorded-fields.js';
import {groupHistories} from './overtaken.js';
import {findUndoableThreads} from './undoable-threads.js';

/** Returns entries by id. */
export async function findEntries(
  database: Kysely<Schema>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, UndoableEntry>> {
  if (ids.length === 0) return new Map();
  const rows = await database.selectFrom('decisions').selectAll().where('id', 'in', ids).execute();
  return new Map((await toUndoable(database, rows)).map((entry) => [entry.id, entry]));
}

/** Implements `DecisionStore.list`. */
export async function listEntries(
  database: Kysely<Schema>,
  {by, action, comment, thread}: RecordFilter,
  after: RecordPlace | null,
  limit: number,
): Promise<readonly UndoableEntry[]> {
  let query = database.selectFrom('decisions').selectAll().where('at', '>=', 0);
  if (comment !== undefined) query = query.where('comment', '=', comment);
  if (thread !== undefined) query = query.where('thread', '=', thread);
  if (by !== undefined) query = query.where('actor', '=', by);
  if (action !== undefined) query = query.where('action', '=', action);
  if (after) query = query.where(sql<boolean>`(at, id) < (${after.at}, ${after.id})`);
  const rows = await query.orderBy('at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return toUndoable(database, rows);
}

async function toUndoable(database: Kysely<Schema>, rows: readonly DecisionRow[]): Promise<readonly UndoableEntry[]> {
  const entries = rows.map(toEntry);
  const overtaken = await findOvertaken(database, entries);
  const candidates = entries.filter(({id, after, fields}) => after !== null && fields > 0 && !overtaken.has(id));
  const comments = await findComments(database, candidates);
  const threads = await findUndoableThreads(
    database,
    candidates.filter(({comment}) => comment === null),
  );
  const canUndo = new Set(
    candidates
      .filter(({id, comment, after}) => {
        const present = comment === null ? null : comments.get(comment);
        return present ? after !== null && hasFields(present, after) : threads.has(id);
      })
      .map(({id}) => id),
  );
  return entries.map((entry) => ({...entry, canUndo: canUndo.has(entry.id)}));
}

// Returns the ids of entries after which another entry changed the same thing.
async function findOvertaken(database: Kysely<Schema>, entries: readonly RecordEntry[]): Promise<ReadonlySet<string>> {
  const ids = [...new Set(entries.flatMap(({comment}) => comment ?? []))];
  if (ids.length === 0) return new Set();
  const rows = await database
    .selectFrom('decisions')
    .select(['id', 'undoes', 'fields', 'version', 'comment'])
    .where('comment', 'in', ids)
    .execute();
  const histories = groupHistories(rows, ({comment}) => comment ?? '');
  return new Set(entries.filter((entry) => histories.get(entry.comment ?? '')?.isOvertaken(entry)).map(({id}) => id));
}

async function findComments(
  database: Kysely<Schema>,
  entries: readonly RecordEntry[],
): Promise<ReadonlyMap<string, StoredComment>> {
  const ids = [...new Set(entries.flatMap(({comment}) => comment ?? []))];
  if (ids.length === 0) return new Map();
  const rows = await database.selectFrom('comments').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}
