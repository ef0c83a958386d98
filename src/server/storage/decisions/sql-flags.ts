// Reports of readers.

import type {Kysely, Selectable, Transaction} from 'kysely';
import type {CommentId} from '../../../core/comment.js';
import {applyChange, countDifference, NO_COUNTS} from '../comment-counts.js';
import {fromRow, toRow} from '../comment-row.js';
import type {Schema} from '../database/schema.js';
import type {Change, SqlChanges} from '../sql-changes.js';
import {changeThread, lockThread} from '../sql-threads.js';
import type {FlagResult, NewEntry, NewStoredFlag} from './decision-store.js';
import {toDecisionRow} from './entry-row.js';
import {recordChange} from './recorded-fields.js';

/** Returns the number of reports of a comment that nobody has dismissed. */
export async function countFlags(database: Kysely<Schema>, comment: CommentId): Promise<number> {
  const open = database.selectFrom('flags').where('comment', '=', comment).where('dismissed', 'is', null);
  const [row] = await open.select(({fn}) => fn.countAll<number | string>().as('count')).execute();
  return Number(row?.count ?? 0);
}

/** Dismisses all open reports of a comment. */
export async function dismissFlags(transaction: Transaction<Schema>, comment: CommentId, entry: string): Promise<void> {
  const flags = transaction.updateTable('flags').set({dismissed: entry}).where('comment', '=', comment);
  await flags.where('dismissed', 'is', null).execute();
}

/** Opens the reports again that an entry dismissed. */
export async function restoreFlags(transaction: Transaction<Schema>, entry: string): Promise<void> {
  const row = transaction.selectFrom('decisions').select('comment').where('id', '=', entry);
  const flags = transaction.updateTable('flags').set({dismissed: null}).where('dismissed', '=', entry);
  await flags.where('comment', '=', row).execute();
}

type Row = Selectable<Schema['comments']>;

type Hold = NewEntry & {readonly heldBecause: string};

/** Implements `DecisionStore.flag`. */
export async function flag(
  changes: SqlChanges,
  report: NewStoredFlag,
  toHide: number,
  hold: Hold,
): Promise<FlagResult> {
  let result: FlagResult = 'missing';
  await changes.run(async (transaction) => {
    result = 'missing';
    const {comment: id, device} = report;
    const row = await findLocked(transaction, id);
    const earlier = transaction.selectFrom('flags').select('at').where('comment', '=', id);
    if (await earlier.where('device', '=', device).executeTakeFirst()) result = 'repeated';
    if (result === 'repeated' || row?.status !== 'published') return [];
    await transaction
      .insertInto('flags')
      .values({...report, dismissed: null})
      .execute();
    result = 'added';
    return [await count(transaction, row, toHide, hold)];
  });
  return result;
}

// Locks the thread before it reads the comment, as every change does.
async function findLocked(transaction: Transaction<Schema>, id: CommentId): Promise<Row | undefined> {
  const find = () => transaction.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();
  const found = await find();
  if (!found) return undefined;
  await lockThread(transaction, found.thread);
  const locked = await find();
  return locked?.thread === found.thread ? locked : undefined;
}

// Counts a report. The revision of the thread changes, so that the desks of all servers learn of it.
async function count(transaction: Transaction<Schema>, row: Row, toHide: number, hold: Hold): Promise<Change> {
  const before = fromRow(row);
  const flags = row.flags + 1;
  const comments = transaction.updateTable('comments').where('id', '=', row.id);
  if (toHide === 0 || flags < toHide) {
    const thread = await changeThread(transaction, row.thread, NO_COUNTS);
    await comments.set({flags}).execute();
    return {thread, comments: [before]};
  }
  const change = {status: 'held' as const, heldBecause: hold.heldBecause};
  const thread = await changeThread(transaction, row.thread, countDifference(before, {...before, ...change}));
  const after = applyChange(before, change, thread.revision);
  const version = row.version + 1;
  await comments.set({...toRow(after), version, flags, decided: hold.id}).execute();
  const {bits: fields, ...recorded} = recordChange(before, after, change);
  const entry = {...hold, comment: row.id, thread: row.thread, fields};
  await transaction
    .insertInto('decisions')
    .values(toDecisionRow(entry, {version, ...recorded, undoes: null}))
    .execute();
  return {thread, comments: [after]};
}
