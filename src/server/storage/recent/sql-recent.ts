// Implements the store of recent comments with a SQL database.

import {sql, type Kysely, type Transaction} from 'kysely';
import {isPostgresDatabase} from '../database/dialects.js';
import type {Schema} from '../database/schema.js';
import {NoteQueue} from './note-queue.js';
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
  const queue = new NoteQueue<Note, readonly RecentComment[]>((notes) =>
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
  const results: (readonly RecentComment[])[] = [];
  for (const note of notes) results.push(await noteOne(transaction, note));
  return results;
}

// Transactions of several servers do not see each other's rows. Sorted, so that two servers do not wait for each other.
async function lockWords(transaction: Transaction<Schema>, notes: readonly Note[]): Promise<void> {
  const words = [...new Set(notes.map(({comment}) => comment.words))].filter((each) => each !== '').sort();
  for (const each of words) await sql`select pg_advisory_xact_lock(hashtextextended(${each}, 0))`.execute(transaction);
}

async function noteOne(
  transaction: Transaction<Schema>,
  {comment: {comment, words, author, at}, since}: Note,
): Promise<readonly RecentComment[]> {
  const own = await transaction.selectFrom('recent').selectAll().where('comment', '=', comment).executeTakeFirst();
  const isSame = own?.words === words;
  const row: Schema['recent'] = {comment, words, author, at: isSame ? own.at : at};
  const others =
    words === ''
      ? []
      : await transaction
          .selectFrom('recent')
          .selectAll()
          .where('words', '=', words)
          .where('at', '>', since)
          .where('comment', '<>', comment)
          .$if(isSame, (query) => query.where('at', '<', row.at))
          .orderBy('at', 'desc')
          .limit(MAX_OTHERS)
          .execute();
  await transaction
    .insertInto('recent')
    .values(row)
    .onConflict((conflict) => conflict.column('comment').doUpdateSet(row))
    .execute();
  return others;
}
