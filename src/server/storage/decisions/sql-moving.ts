// Renames and merges threads, and takes both back. The old key leads to the thread that has its comments.

import {randomUUID} from 'node:crypto';
import {sql, type Transaction} from 'kysely';
import type {Schema, ThreadRow} from '../database/schema.js';
import {GONE} from '../comment-store.js';
import {lockThread} from '../sql-threads.js';
import type {Move, MoveResult, NewEntry, RecordEntry, RecordedFields} from './decision-store.js';
import {FIELDS} from './decision-store.js';
import {toDecisionRow} from './entry-row.js';

type Database = Transaction<Schema>;

const findRow = (database: Database, key: string): Promise<ThreadRow | undefined> =>
  database.selectFrom('threads').selectAll().where('key', '=', key).executeTakeFirst();

/** Implements `DecisionStore.rename`. */
export async function rename(database: Database, {from, to, url, entry}: Move): Promise<MoveResult> {
  await lockThread(database, from);
  const row = await findRow(database, from);
  if (!row) return 'missing';
  if (await findRow(database, to)) return 'taken';
  await moveAll(database, row, {...row, key: to, url: url ?? row.url, revision: row.revision + 1});
  await database.insertInto('aliases').values({key: from, target: to}).execute();
  const before = {key: from, url: row.url};
  await addEntry(database, entry, to, row.revision + 1, before, {key: to, url: url ?? row.url});
  return 'done';
}

/** Takes a renaming back. */
export async function undoRename(
  database: Database,
  {id, thread, before}: RecordEntry,
  entry: NewEntry,
): Promise<boolean> {
  const {key, url} = before ?? {};
  const row = await findRow(database, thread ?? '');
  if (!row || key === undefined || (await findRow(database, key))) return false;
  await moveAll(database, row, {...row, key, url: url ?? row.url, revision: row.revision + 1});
  await addEntry(database, entry, key, row.revision + 1, null, null, id);
  return true;
}

async function moveAll(database: Database, from: ThreadRow, to: ThreadRow): Promise<void> {
  await database.deleteFrom('aliases').where('key', '=', to.key).execute();
  await database.insertInto('threads').values(to).execute();
  await database.updateTable('comments').set({thread: to.key}).where('thread', '=', from.key).execute();
  await database.updateTable('decisions').set({thread: to.key}).where('thread', '=', from.key).execute();
  await database.updateTable('aliases').set({target: to.key}).where('target', '=', from.key).execute();
  await database.updateTable('claims').set({thread: to.key}).where('thread', '=', from.key).execute();
  await remove(database, from.key);
}

// The row changes once more, because other servers are told of changed rows only.
async function remove(database: Database, key: string): Promise<void> {
  const last = {epoch: GONE, revision: sql<number>`revision + 1`};
  await database.updateTable('threads').set(last).where('key', '=', key).execute();
  await database.deleteFrom('threads').where('key', '=', key).execute();
  await database.deleteFrom('claims').where('thread', '=', key).execute();
}

/** Implements `DecisionStore.merge`. */
export async function merge(database: Database, {from, to, url, entry}: Move): Promise<MoveResult> {
  for (const key of [from, to].sort()) await lockThread(database, key);
  const [source, target] = [await findRow(database, from), await findRow(database, to)];
  if (!source || !target || from === to) return 'missing';
  const offset = await lastPosition(database, target);
  const last = offset + (await lastPosition(database, source));
  const revision = target.revision + 1;
  await database
    .updateTable('comments')
    .set({
      thread: to,
      position: sql<number>`position + ${offset}`,
      changed: sql<number>`case when changed > 0 then ${sql.lit(revision)} else 0 end`,
    })
    .where('thread', '=', from)
    .execute();
  const counts = {count: target.count + source.count, echoes: target.echoes + source.echoes};
  const changed = {revision, ...counts, positions: last, url: url ?? target.url};
  await database.updateTable('threads').set(changed).where('key', '=', to).execute();
  const comments = database.updateTable('decisions').set({thread: to}).where('thread', '=', from);
  await comments.where('comment', 'is not', null).execute();
  const aliases = await database.selectFrom('aliases').select('key').where('target', '=', from).execute();
  await database.updateTable('aliases').set({target: to}).where('target', '=', from).execute();
  await database.insertInto('aliases').values({key: from, target: to}).execute();
  await remove(database, from);
  const {title, epoch, closed} = source;
  const before = {key: from, title, url: source.url, epoch, closed: closed === 1, first: offset + 1, last};
  const moved = {...before, aliases: aliases.map(({key}) => key), targetUrl: target.url};
  await addEntry(database, entry, to, revision, moved, {key: to});
  return 'done';
}

async function lastPosition(database: Database, {key, positions}: ThreadRow): Promise<number> {
  const comments = database.selectFrom('comments').select('position').where('thread', '=', key);
  const last = await comments.orderBy('position', 'desc').limit(1).executeTakeFirst();
  return Math.max(positions, last?.position ?? 0);
}

/** Takes a merge back: the comments that were moved get their thread again, with the replies that they got since. */
export async function undoMerge(
  database: Database,
  {id, thread, before}: RecordEntry,
  entry: NewEntry,
): Promise<boolean> {
  const target = await findRow(database, thread ?? '');
  const {key, first, last} = before ?? {};
  if (!target || !before || key === undefined || first === undefined || last === undefined) return false;
  if (await findRow(database, key)) return false;
  const {title = '', url = '', epoch = '', closed = false, aliases = [], targetUrl = target.url} = before;
  const revision = target.revision + 1;
  await database.deleteFrom('aliases').where('key', '=', key).execute();
  const counts = {count: 0, echoes: 0, positions: 0};
  await database
    .insertInto('threads')
    .values({key, title, url, closed: Number(closed), revision, epoch, ...counts})
    .execute();
  await sql`with recursive moved(id) as (
      select id from comments where thread = ${target.key} and position between ${sql.lit(first)} and ${sql.lit(last)}
      union select c.id from comments c join moved m on c.parent = m.id where c.thread = ${target.key}
    ) update comments set thread = ${key},
      position = case when position <= ${sql.lit(last)} then position - ${sql.lit(first - 1)} else position end,
      changed = case when changed > 0 then ${sql.lit(revision)} else 0 end
      where id in (select id from moved)`.execute(database);
  await sql`update decisions set thread = ${key} where thread = ${target.key} and comment in (
    select id from comments where thread = ${key})`.execute(database);
  if (aliases.length > 0) {
    await database.updateTable('aliases').set({target: key}).where('key', 'in', aliases).execute();
  }
  await recount(database, key);
  await recount(database, target.key);
  // Readers have to load the thread again: nothing tells them of comments that it lost.
  const changed = {revision, epoch: randomUUID().slice(0, 8), url: targetUrl};
  await database.updateTable('threads').set(changed).where('key', '=', target.key).execute();
  await addEntry(database, entry, target.key, revision, null, null, id);
  return true;
}

async function recount(database: Database, key: string): Promise<void> {
  const published = sql`select count(*) from comments where thread = ${key} and status = 'published'`;
  await sql`update threads set count = (${published} and kind = 'comment'), echoes = (${published} and kind <> 'comment'),
    positions = coalesce((select max(position) from comments where thread = ${key}), 0)
    where key = ${key}`.execute(database);
}

function addEntry(
  database: Database,
  entry: NewEntry,
  thread: string,
  version: number,
  before: RecordedFields | null,
  after: RecordedFields | null,
  undoes: string | null = null,
): Promise<unknown> {
  const row = toDecisionRow({...entry, thread, fields: FIELDS.address}, {version, before, after, undoes});
  return database.insertInto('decisions').values(row).execute();
}
