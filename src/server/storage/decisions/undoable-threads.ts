// Finds out which changes of threads can be undone.

import {sql, type Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';
import type {RecordEntry} from './decision-store.js';

/** Returns the ids of entries about threads that nothing later has changed. */
export async function findUndoableThreads(
  database: Kysely<Schema>,
  entries: readonly RecordEntry[],
): Promise<ReadonlySet<string>> {
  const keys = [...new Set(entries.flatMap(({thread}) => thread ?? []))];
  if (keys.length === 0) return new Set();
  const threads = await database.selectFrom('threads').selectAll().where('key', 'in', keys).execute();
  const byKey = new Map(threads.map((thread) => [thread.key, thread]));
  const overtaken = await findOvertaken(database, entries);
  const free = await findFree(database, entries);
  return new Set(
    entries
      .filter(({id, thread, before, after}) => {
        const present = byKey.get(thread ?? '');
        if (!present || overtaken.has(id)) return false;
        if (after?.closed !== undefined && present.closed !== Number(after.closed)) return false;
        return before?.key === undefined || free.has(before.key);
      })
      .map(({id}) => id),
  );
}

async function findOvertaken(database: Kysely<Schema>, entries: readonly RecordEntry[]): Promise<ReadonlySet<string>> {
  const ids = entries.map(({id}) => id);
  const rows = await database
    .selectFrom('decisions as d')
    .select('d.id')
    .where('d.id', 'in', ids)
    .where(
      sql<boolean>`exists (select 1 from decisions as l where l.thread = d.thread and l.comment is null
        and l.version > d.version and (l.fields & d.fields) <> 0)`,
    )
    .execute();
  return new Set(rows.map(({id}) => id));
}

// A thread can get its old key again as long as no other thread has it.
async function findFree(database: Kysely<Schema>, entries: readonly RecordEntry[]): Promise<ReadonlySet<string>> {
  const keys = new Set(entries.flatMap(({before}) => before?.key ?? []));
  if (keys.size === 0) return keys;
  const taken = await database
    .selectFrom('threads')
    .select('key')
    .where('key', 'in', [...keys])
    .execute();
  for (const {key} of taken) keys.delete(key);
  return keys;
}
