// Passkeys and their challenges, in a SQL database.

import type {Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';
import type {PasskeyRow} from '../rows/moderator-rows.js';
import type {ModeratorStore, StoredPasskey, StoredSession, UseOutcome} from './moderator-store.js';
import {addSession} from './sql-sessions.js';
import {inTransaction, locking} from './sql-transaction.js';

type Passkeys = Pick<
  ModeratorStore,
  'listPasskeys' | 'findPasskey' | 'usePasskey' | 'removePasskey' | 'addChallenge' | 'takeChallenge'
>;

export const createPasskeys = (database: Kysely<Schema>): Passkeys => ({
  listPasskeys: async (moderator) => {
    const rows = database.selectFrom('passkeys').selectAll().where('moderator', '=', moderator);
    return (await rows.orderBy('created_at').orderBy('id').execute()).map(fromRow);
  },

  findPasskey: async (id) => {
    const row = await database.selectFrom('passkeys').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? fromRow(row) : null;
  },

  usePasskey: (id, counter, session) =>
    inTransaction(database, (transaction) => usePasskey(transaction, id, counter, session)),

  removePasskey: (id, moderator) => inTransaction(database, (transaction) => removePasskey(transaction, id, moderator)),

  addChallenge: async (challenge, purpose, endsAt, now) => {
    await database.deleteFrom('challenges').where('ends_at', '<=', now).execute();
    await database.insertInto('challenges').values({challenge, purpose, ends_at: endsAt}).execute();
  },

  takeChallenge: async (challenge, purpose, now) => {
    const taken = database
      .deleteFrom('challenges')
      .where('challenge', '=', challenge)
      .returning(['purpose', 'ends_at']);
    const row = await taken.executeTakeFirst();
    return row !== undefined && row.purpose === purpose && row.ends_at > now;
  },
});

async function usePasskey(
  transaction: Kysely<Schema>,
  id: string,
  counter: number,
  session: StoredSession,
): Promise<UseOutcome> {
  const passkeys = transaction.selectFrom('passkeys').selectAll().where('id', '=', id);
  const passkey = await locking(transaction, passkeys).executeTakeFirst();
  if (!passkey) return 'gone';
  const {moderator} = passkey;
  const present = transaction.selectFrom('moderators').select('id').where('id', '=', moderator);
  if (!(await present.where('removed_at', 'is', null).executeTakeFirst())) return 'removed';
  // Authenticators without a counter always send 0 (w3.org/TR/webauthn-3/#sctn-sign-counter).
  if (counter <= passkey.counter && (counter > 0 || passkey.counter > 0)) return 'back';
  const now = session.createdAt;
  await transaction.updateTable('passkeys').set({counter, used_at: now}).where('id', '=', id).execute();
  await transaction.updateTable('moderators').set({seen_at: now}).where('id', '=', moderator).execute();
  await addSession(transaction, session);
  return 'done';
}

async function removePasskey(
  transaction: Kysely<Schema>,
  id: string,
  moderator: string,
): Promise<'done' | 'gone' | 'last'> {
  const own = transaction.selectFrom('passkeys').select('id').where('moderator', '=', moderator).orderBy('id');
  const ids = (await locking(transaction, own).execute()).map((row) => row.id);
  if (!ids.includes(id)) return 'gone';
  if (ids.length === 1) return 'last';
  await transaction.deleteFrom('passkeys').where('id', '=', id).execute();
  await transaction.deleteFrom('sessions').where('passkey', '=', id).execute();
  return 'done';
}

export const toRow = ({id, moderator, counter, label, ...rest}: StoredPasskey): PasskeyRow => ({
  id,
  moderator,
  public_key: rest.publicKey,
  counter,
  transports: rest.transports.join(' '),
  label,
  created_at: rest.createdAt,
  used_at: rest.usedAt,
});

const fromRow = ({id, moderator, counter, label, ...rest}: PasskeyRow): StoredPasskey => ({
  id,
  moderator,
  publicKey: rest.public_key,
  counter,
  transports: rest.transports.split(' ').filter(Boolean),
  label,
  createdAt: rest.created_at,
  usedAt: rest.used_at,
});
