// Implements the store of decisions with a SQL database.

import {sql, type Kysely, type Transaction} from 'kysely';
import type {Schema} from '../database/schema.js';
import {addToThreads} from '../sql-adding.js';
import {eraseWordsOf} from '../sql-erasing.js';
import type {SqlChanges} from '../sql-changes.js';
import {KEEPS_WORDS, type DecisionStore, type Move, type MoveResult, type NewEntry} from './decision-store.js';
import {NO_CHANGE, toDecisionRow, toEntry} from './entry-row.js';
import {decide, findByRequest} from './sql-deciding.js';
import {flag} from './sql-flags.js';
import {merge, rename, undoMerge, undoRename} from './sql-moving.js';
import {findEntries, listEntries} from './sql-record.js';
import {addThread} from './sql-thread-adding.js';
import {setClosed, setPage} from './sql-thread-changes.js';

/** Number of comments whose words are erased in one transaction. */
const ERASE_BATCH = 100;

/**
 * Adds an entry about something that another store changes in the same transaction.
 *
 * ```ts
 * await database.transaction().execute(async (transaction) => {
 *   await saveRules(transaction, rules);
 *   await addEntry(transaction, {id, action: 'rules', by, at, note: 'Waiting: first comments.'});
 * });
 * ```
 */
export async function addEntry(transaction: Kysely<Schema>, entry: NewEntry): Promise<void> {
  await transaction.insertInto('decisions').values(toDecisionRow(entry, NO_CHANGE)).execute();
}

/** Creates the store of decisions of an open database. @param changes Those of the database's comment store. */
export const createSqlDecisions = (database: Kysely<Schema>, changes: SqlChanges): DecisionStore => ({
  decide: (request, plan) => decide(database, changes, request, plan),
  addReply: (thread, comment, entry) =>
    changes.run(async (transaction) => {
      const added = await addToThreads(transaction, [{...thread, comments: [comment]}], new Map());
      await addEntry(transaction, entry);
      return added;
    }),
  addThread: (thread, entry) => addThread(changes, thread, entry),
  setClosed: (thread, closed, entry) => setClosed(changes, thread, closed, entry),
  setPage: (thread, page, entry) => setPage(changes, thread, page, entry),
  rename: (request) => move(changes, request, rename),
  merge: (request) => move(changes, request, merge),
  undoThread: (id, entry) => undoThread(database, changes, id, entry),
  add: (entry) => database.transaction().execute((transaction) => addEntry(transaction, entry)),
  find: async (id) => (await findEntries(database, [id])).get(id) ?? null,
  findByRequest: async (request) => (await findByRequest(database, request)).map(toEntry),
  list: (filter, after, limit) => listEntries(database, filter, after, limit),
  flag: (report, toHide, hold) => flag(changes, report, toHide, hold),
  eraseWords: (before) => eraseWords(database, before),
});

async function move(
  changes: SqlChanges,
  request: Move,
  write: (transaction: Transaction<Schema>, request: Move) => Promise<MoveResult>,
): Promise<MoveResult> {
  let result: MoveResult = 'missing';
  await changes.runUnknown([request.from, request.to], async (transaction) => {
    result = await write(transaction, request);
  });
  return result;
}

async function undoThread(
  database: Kysely<Schema>,
  changes: SqlChanges,
  id: string,
  entry: NewEntry,
): Promise<boolean> {
  const found = (await findEntries(database, [id])).get(id);
  if (!found?.canUndo || found.thread === null) return false;
  const {before, thread} = found;
  try {
    const {key, title, url, closed} = before ?? {};
    if (key === undefined && title !== undefined && url !== undefined)
      return await setPage(changes, thread, {title, url}, entry, id);
    if (key === undefined) return await setClosed(changes, thread, closed === true, entry, id);
    let isDone = false;
    await changes.runUnknown([thread, key], async (transaction) => {
      const undo = before?.first === undefined ? undoRename : undoMerge;
      isDone = await undo(transaction, found, entry);
    });
    return isDone;
  } catch (error) {
    // Somebody else may have taken it back at the same moment.
    const undone = await database.selectFrom('decisions').select('id').where('undoes', '=', id).executeTakeFirst();
    if (undone) return false;
    throw error;
  }
}

async function eraseWords(database: Kysely<Schema>, before: number): Promise<number> {
  return database.transaction().execute(async (transaction) => {
    const rows = await transaction
      .selectFrom('decisions as d')
      .leftJoin('comments as c', 'c.id', 'd.comment')
      .select(['d.id', 'd.comment', 'c.status'])
      .where(sql<boolean>`d.fields >= ${sql.lit(KEEPS_WORDS)}`)
      .where('d.at', '<=', before)
      .orderBy('d.at')
      .limit(ERASE_BATCH)
      .execute();
    const deleted = rows.flatMap(({comment, status}) =>
      comment !== null && status !== 'deleted' ? [] : (comment ?? []),
    );
    await eraseWordsOf(transaction, deleted);
    // The comments of the others were restored.
    const ids = rows.map(({id}) => id);
    const nothing = {before: '', after: '', fields: sql<number>`fields & 255`};
    if (ids.length > 0) await transaction.updateTable('decisions').set(nothing).where('id', 'in', ids).execute();
    return rows.length;
  });
}
