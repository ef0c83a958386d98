// Lists threads, the thread with the latest comment first.

import {sql, type Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';
import {foldText} from '../search/search-words.js';
import type {ListedThread, ThreadPlace} from './queue-store.js';

/** Threads read at once while words are sought in their titles and URLs. */
const BATCH = 500;

type Thread = Omit<ListedThread, 'counts'>;

/** Implements `QueueStore.listThreads`. */
export async function listThreads(
  database: Kysely<Schema>,
  words: string,
  after: ThreadPlace | null,
  limit: number,
  accepts?: (thread: ListedThread['thread']) => boolean,
): Promise<readonly ListedThread[]> {
  const sought = foldText(words).split(/\s+/).filter(Boolean);
  const size = sought.length === 0 && !accepts ? limit : BATCH;
  const found: Thread[] = [];
  for (let place = after; found.length < limit;) {
    const batch = await readBatch(database, place, size);
    const isSought = ({thread}: Thread): boolean =>
      contains(`${thread.title} ${thread.url} ${thread.key}`, sought) && (accepts?.(thread) ?? true);
    found.push(...batch.filter(isSought));
    const last = batch.at(-1);
    if (!last || batch.length < size) break;
    place = {lastAt: last.lastAt, key: last.thread.key};
  }
  return addCounts(database, found.slice(0, limit));
}

function contains(text: string, words: readonly string[]): boolean {
  const folded = words.length === 0 ? '' : foldText(text);
  return words.every((word) => folded.includes(word));
}

async function readBatch(
  database: Kysely<Schema>,
  after: ThreadPlace | null,
  size: number,
): Promise<readonly Thread[]> {
  const place = after ? sql`and (a.last_at, a.thread) < (${after.lastAt}, ${after.key})` : sql``;
  const {rows} = await sql<{key: string; title: string; url: string; closed: number; last_at: number | string}>`
    select t.key, t.title, t.url, t.closed, a.last_at from tallies as a cross join threads as t
    where a.status = '' and t.key = a.thread ${place} order by a.last_at desc, a.thread desc limit ${size}`.execute(
    database,
  );
  return rows.map(({last_at: lastAt, closed, ...thread}) => ({
    thread: {...thread, closed: closed === 1},
    lastAt: Number(lastAt),
  }));
}

async function addCounts(database: Kysely<Schema>, threads: readonly Thread[]): Promise<readonly ListedThread[]> {
  if (threads.length === 0) return [];
  const keys = threads.map(({thread}) => thread.key);
  const tallies = await database.selectFrom('tallies').selectAll().where('thread', 'in', keys).execute();
  const counts = new Map(tallies.map(({thread, status, count}) => [`${status} ${thread}`, count]));
  return threads.map((each) => {
    const of = (status: string): number => counts.get(`${status} ${each.thread.key}`) ?? 0;
    return {
      ...each,
      counts: {published: of('published'), waiting: of('held'), rejected: of('rejected') + of('spam')},
    };
  });
}
