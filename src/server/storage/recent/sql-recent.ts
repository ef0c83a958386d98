// Implements the store of recent comments with a SQL database.

import {sql, type Kysely, type Transaction} from 'kysely';
import type {CommentId} from '../../../core/comment.js';
import {BatchQueue} from '../batches/batch-queue.js';
import {isPostgresDatabase} from '../database/dialects.js';
import type {Schema} from '../database/schema.js';
import type {RecentComment, RecentStore} from './recent-store.js';

/** Others that are returned: the rules need three. */
const MAX_OTHERS = 20;

/** Rows that are deleted at once. */
const DELETED = 500;

/** A note that waits to be written. */
interface Note {
  readonly comment: RecentComment;
  readonly since: number;
}

/** Creates the store of recent comments of an open database. */
export function createSqlRecent(database: Kysely<Schema>): RecentStore {
  const queue = new BatchQueue<Note, readonly RecentComment[]>((notes) =>
    database.transaction().execute((transaction) => noteAll(transaction, notes)),
  );
  return {
    note: (comment, since) => queue.add({comment, since}),
    findTime: async (newer) => {
      const rows = database.selectFrom('recent').select('at').orderBy('at', 'desc');
      return (await rows.offset(newer).limit(1).executeTakeFirst())?.at ?? null;
    },
    forget: async (comment) => {
      await database.deleteFrom('recent').where('comment', '=', comment).execute();
    },
    forgetBefore: async (time) => {
      const old = database.selectFrom('recent').select('comment').where('at', '<=', time).limit(DELETED);
      const rows = await database.deleteFrom('recent').where('comment', 'in', old).returning('comment').execute();
      return rows.length;
    },
  };
}

async function noteAll(
  transaction: Transaction<Schema>,
  notes: readonly Note[],
): Promise<readonly (readonly RecentComment[])[]> {
  if (isPostgresDatabase(transaction)) await lockWords(transaction, notes);
  const batch = placeAll(notes, await readKnown(transaction, notes));
  const earlier = await readOthers(transaction, batch);
  const written = new Map<CommentId, RecentComment>();
  const results = batch.map((placed) => {
    const {row, since, before} = placed;
    const stored = (earlier.get(keyOf(placed)) ?? []).filter(({comment}) => !written.has(comment));
    const others = [...written.values(), ...stored].filter(
      ({comment, words, at}) => comment !== row.comment && words === row.words && at > since && at < before,
    );
    written.set(row.comment, row);
    return row.words === '' ? [] : others.sort((a, b) => b.at - a.at).slice(0, MAX_OTHERS);
  });
  await insertRows(transaction, [...written.values()]);
  return results;
}

// Transactions of several servers do not see each other's rows. Sorted, so that two servers do not wait for each other.
async function lockWords(transaction: Transaction<Schema>, notes: readonly Note[]): Promise<void> {
  const words = new Set(notes.map(({comment}) => comment.words));
  words.delete('');
  const sorted = JSON.stringify([...words].sort());
  await sql`select pg_advisory_xact_lock(hashtextextended(words, 0))
    from json_array_elements_text(cast(${sorted} as json)) as words`.execute(transaction);
}

/** Returns the rows of the noted comments, by comment. */
async function readKnown(
  transaction: Transaction<Schema>,
  notes: readonly Note[],
): Promise<Map<CommentId, RecentComment>> {
  const comments = [...new Set(notes.map(({comment}) => comment.comment))];
  const rows = await transaction.selectFrom('recent').selectAll().where('comment', 'in', comments).execute();
  return new Map(rows.map((row) => [row.comment, row]));
}

/** A note with its place: a comment that has the same words again keeps the one it had. */
interface Placed {
  readonly row: RecentComment;
  readonly since: number;
  /** Others that are not earlier than this are left out. */
  readonly before: number;
}

function placeAll(notes: readonly Note[], known: Map<CommentId, RecentComment>): readonly Placed[] {
  return notes.map(({comment, since}) => {
    const own = known.get(comment.comment);
    const isSame = own?.words === comment.words;
    const row = isSame ? {...comment, at: own.at} : comment;
    known.set(comment.comment, row);
    return {row, since, before: isSame ? own.at : Number.MAX_SAFE_INTEGER};
  });
}

const keyOf = ({row, before}: Placed): string => `${before} ${row.words}`;

/** Returns the latest rows that have the words of a note, as they were before the batch, by the key of the note. */
async function readOthers(
  transaction: Transaction<Schema>,
  batch: readonly Placed[],
): Promise<ReadonlyMap<string, readonly RecentComment[]>> {
  const since = Math.min(...batch.map((each) => each.since));
  // Each note of the batch may replace one row.
  const limit = MAX_OTHERS + batch.length;
  const wanted = new Map(batch.filter(({row}) => row.words !== '').map((each) => [keyOf(each), each]));
  const queries = [...wanted].map(([key, {row, before}]) =>
    transaction
      .selectFrom('recent')
      .selectAll()
      .select(sql<string>`cast(${key} as text)`.as('key'))
      .where('words', '=', row.words)
      .where('at', '>', since)
      .where('at', '<', before)
      .orderBy('at', 'desc')
      .limit(limit),
  );
  // SQLite takes no order and limit in a part of a union.
  const [first, ...rest] = queries.map((query) => transaction.selectFrom(query.as('others')).selectAll());
  const rows = first ? await rest.reduce((all, each) => all.unionAll(each), first).execute() : [];
  const groups = new Map([...wanted.keys()].map((key): [string, RecentComment[]] => [key, []]));
  for (const {key, ...row} of rows) groups.get(key)?.push(row);
  return groups;
}

async function insertRows(transaction: Transaction<Schema>, rows: readonly RecentComment[]): Promise<void> {
  await transaction
    .insertInto('recent')
    .values(rows)
    .onConflict((conflict) =>
      conflict.column('comment').doUpdateSet(({ref}) => ({
        words: ref('excluded.words'),
        author: ref('excluded.author'),
        at: ref('excluded.at'),
      })),
    )
    .execute();
}
