// Changes what threads say of themselves: closed or open, the title and the address of their page.

import {sql} from 'kysely';
import type {ThreadRow} from '../database/schema.js';
import type {SqlChanges} from '../sql-changes.js';
import {lockThread, toThread} from '../sql-threads.js';
import {FIELDS, type DecisionStore, type NewEntry, type RecordedFields} from './decision-store.js';
import {toDecisionRow} from './entry-row.js';

interface RowChange {
  /** The columns to write. */
  readonly set: Partial<Pick<ThreadRow, 'closed' | 'aged' | 'title' | 'url'>>;
  readonly before: RecordedFields;
  readonly after: RecordedFields;
}

/** Implements `DecisionStore.setClosed`. @param undoes The id of the entry that this takes back. */
export const setClosed = (
  changes: SqlChanges,
  thread: string,
  closed: boolean,
  entry: NewEntry,
  undoes: string | null = null,
): Promise<boolean> =>
  changeRow(changes, thread, {...entry, fields: FIELDS.closed}, undoes, (present) => ({
    // A thread that is open and aged is never closed for its age.
    set: {closed: Number(closed), aged: Number(!closed)},
    before: {closed: present.closed === 1},
    after: {closed},
  }));

/** Implements `DecisionStore.setPage`. */
export const setPage = (
  changes: SqlChanges,
  thread: string,
  {title, url}: Parameters<DecisionStore['setPage']>[1],
  entry: NewEntry,
  undoes: string | null = null,
): Promise<boolean> =>
  changeRow(changes, thread, {...entry, fields: FIELDS.address}, undoes, (present) => {
    const before = {title: present.title, url: present.url};
    const after = undoes === null ? {title: title || before.title, url: url || before.url} : {title, url};
    return {set: after, before, after};
  });

async function changeRow(
  changes: SqlChanges,
  thread: string,
  entry: NewEntry,
  undoes: string | null,
  plan: (present: ThreadRow) => RowChange,
): Promise<boolean> {
  let exists = false;
  await changes.run(async (transaction) => {
    await lockThread(transaction, thread);
    const present = await transaction.selectFrom('threads').selectAll().where('key', '=', thread).executeTakeFirst();
    if (!present) return [];
    const {set, before, after} = plan(present);
    const next = {...set, revision: sql<number>`revision + 1`};
    const threads = transaction.updateTable('threads').set(next).where('key', '=', thread).returningAll();
    const row = await threads.executeTakeFirst();
    exists = row !== undefined;
    if (!row) return [];
    const decision = toDecisionRow({...entry, thread}, {version: row.revision, before, after, undoes});
    await transaction.insertInto('decisions').values(decision).execute();
    return [{thread: toThread(row), comments: []}];
  });
  return exists;
}
