// Finds out which changes of threads can be undone.

import type {Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';
import type {RecordEntry} from './decision-store.js';
import {groupHistories} from './overtaken.js';

/** Returns the ids of entries about threads that nothing later has changed. */
export async function findUndoableThreads(
  database: Kysely<Schema>,
  entries: readonly RecordEntry[],
): Promise<ReadonlySet<string>> {
  const keys = [...new Set(entries.flatMap(({thread}) => thread ?? []))];
  if (keys.length === 0) return new Set();
  const threads = await database.selectFrom('threads').selectAll().where('key', 'in', keys).execute();
  const byKey = new Map(threads.map((thread) => [thread.key, thread]));
  const overtaken = await findOvertaken(database, entries, keys);
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

async function findOvertaken(
  database: Kysely<Schema>,
  entries: readonly RecordEntry[],
  keys: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await database
    .selectFrom('decisions')
    .select(['id', 'undoes', 'fields', 'version', 'thread'])
    .where('thread', 'in', keys)
    .where('comment', 'is', null)
    .execute();
  const histories = groupHistories(rows, ({thread}) => thread ?? '');
  return new Set(entries.filter((entry) => histories.get(entry.thread ?? '')?.isOvertaken(entry)).map(({id}) => id));
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
