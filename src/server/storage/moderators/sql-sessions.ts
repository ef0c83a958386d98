// Sessions of moderators, in a SQL database.

import type {Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';
import type {SessionRow} from '../rows/moderator-rows.js';
import type {ModeratorStore, StoredSession} from './moderator-store.js';
import {inTransaction, locking} from './sql-transaction.js';

type Sessions = Pick<ModeratorStore, 'findSession' | 'seeSession' | 'addPageSession' | 'listSessions' | 'endSession'>;

export const createSessions = (database: Kysely<Schema>): Sessions => ({
  findSession: async (hash, now) => {
    const sessions = database.selectFrom('sessions').innerJoin('moderators', 'moderators.id', 'sessions.moderator');
    const row = await sessions
      .selectAll('sessions')
      .select(['moderators.name', 'moderators.role', 'moderators.removed_at'])
      .where('hash', '=', hash)
      .where('ends_at', '>', now)
      .executeTakeFirst();
    return row ? {...fromRow(row), name: row.name, role: row.role, isRemoved: row.removed_at !== null} : null;
  },

  seeSession: async (id, now) => {
    const seen = {seen_at: now};
    const session = await database
      .updateTable('sessions')
      .set(seen)
      .where('id', '=', id)
      .returning('moderator')
      .executeTakeFirst();
    if (session) await database.updateTable('moderators').set(seen).where('id', '=', session.moderator).execute();
  },

  addPageSession: (session) => inTransaction(database, (transaction) => addPageSession(transaction, session)),

  listSessions: async (moderator, now) => {
    const own = database.selectFrom('sessions').selectAll().where('moderator', '=', moderator);
    const rows = own.where('ends_at', '>', now).orderBy('created_at', 'desc').orderBy('id', 'desc');
    return (await rows.execute()).map(fromRow);
  },

  endSession: (id, moderator) =>
    inTransaction(database, async (transaction) => {
      const own = transaction.deleteFrom('sessions').where('moderator', '=', moderator);
      const [ended] = await own.where('id', '=', id).returning('id').execute();
      if (ended) await own.where('parent', '=', id).execute();
      return ended !== undefined;
    }),
});

async function addPageSession(transaction: Kysely<Schema>, session: StoredSession): Promise<boolean> {
  const parents = transaction.selectFrom('sessions').select('id').where('id', '=', session.parent);
  if (!(await locking(transaction, parents).executeTakeFirst())) return false;
  await addSession(transaction, session);
  return true;
}

/** Adds a session, and deletes those that have ended. */
export async function addSession(database: Kysely<Schema>, session: StoredSession): Promise<void> {
  await database.deleteFrom('sessions').where('ends_at', '<=', session.createdAt).execute();
  await database.insertInto('sessions').values(toRow(session)).execute();
}

const toRow = ({id, hash, kind, moderator, parent, passkey, origin, device, ...rest}: StoredSession): SessionRow => ({
  id,
  hash,
  kind,
  moderator,
  parent,
  passkey,
  origin,
  device,
  created_at: rest.createdAt,
  seen_at: rest.seenAt,
  ends_at: rest.endsAt,
});

const fromRow = ({id, hash, kind, moderator, parent, passkey, origin, device, ...rest}: SessionRow): StoredSession => ({
  id,
  hash,
  kind,
  moderator,
  parent,
  passkey,
  origin,
  device,
  createdAt: rest.created_at,
  seenAt: rest.seen_at,
  endsAt: rest.ends_at,
});
