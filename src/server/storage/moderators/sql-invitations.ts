// Links that make passkeys, in a SQL database.

import type {Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';
import type {InvitationRow} from '../rows/moderator-rows.js';
import {
  foldName,
  type ModeratorStore,
  type RedeemOutcome,
  type StoredInvitation,
  type StoredPasskey,
  type StoredSession,
} from './moderator-store.js';
import {toRow as toPasskeyRow} from './sql-passkeys.js';
import {addSession} from './sql-sessions.js';
import {inTransaction, type WriteRecord} from './sql-transaction.js';

/** How long links are kept after their end, so that they are refused with the reason, in milliseconds. */
const KEPT = 30 * 24 * 3_600_000;

type Invitations = Pick<
  ModeratorStore,
  'addInvitation' | 'findInvitation' | 'hasOwner' | 'listInvitations' | 'redeemInvitation' | 'removeInvitation'
>;

export const createInvitations = (database: Kysely<Schema>, writeRecord: WriteRecord): Invitations => ({
  addInvitation: (invitation, change) =>
    inTransaction(database, async (transaction) => {
      const key = foldName(invitation.name);
      await transaction
        .deleteFrom('invitations')
        .where('ends_at', '<=', invitation.createdAt - KEPT)
        .execute();
      await transaction.deleteFrom('invitations').where('name_key', '=', key).where('used_at', 'is', null).execute();
      await transaction.insertInto('invitations').values(toRow(invitation)).execute();
      await writeRecord(transaction, change);
    }),

  findInvitation: async (hash) => {
    const row = await database.selectFrom('invitations').selectAll().where('hash', '=', hash).executeTakeFirst();
    return row ? fromRow(row) : null;
  },

  listInvitations: (now) => listInvitations(database, now),

  removeInvitation: (moderator, change) =>
    inTransaction(database, async (transaction) => {
      const isRemoved = await removeInvitation(transaction, moderator);
      if (isRemoved) await writeRecord(transaction, change);
      return isRemoved;
    }),

  hasOwner: async (now) => {
    const owners = database.selectFrom('moderators').select('id').where('role', '=', 'owner');
    if (await owners.where('removed_at', 'is', null).executeTakeFirst()) return true;
    const links = database.selectFrom('invitations').select('hash').where('role', '=', 'owner').where('is_new', '=', 1);
    return (await links.where('used_at', 'is', null).where('ends_at', '>', now).executeTakeFirst()) !== undefined;
  },

  redeemInvitation: (hash, passkey, session) =>
    inTransaction(database, (transaction) => redeem(transaction, hash, passkey, session)).catch((error: unknown) => {
      if (error instanceof Refusal) return error.outcome;
      throw error;
    }),
});

async function listInvitations(database: Kysely<Schema>, now: number): Promise<readonly StoredInvitation[]> {
  const links = database.selectFrom('invitations').selectAll().where('used_at', 'is', null);
  const rows = await links.where('ends_at', '>', now).orderBy('created_at', 'desc').orderBy('hash').execute();
  return rows.map(fromRow);
}

async function removeInvitation(transaction: Kysely<Schema>, moderator: string): Promise<boolean> {
  const links = transaction.deleteFrom('invitations').where('moderator', '=', moderator);
  return (await links.where('used_at', 'is', null).returning('hash').execute()).length > 0;
}

/** Deletes the unused links that a moderator made for others, or those that were made for them. */
export async function deleteLinks(
  database: Kysely<Schema>,
  which: {readonly madeBy: string} | {readonly madeFor: string},
): Promise<void> {
  const links = database.deleteFrom('invitations').where('used_at', 'is', null);
  await (
    'madeFor' in which
      ? links.where('moderator', '=', which.madeFor)
      : links.where('invited_by', '=', which.madeBy).where('moderator', '<>', which.madeBy)
  ).execute();
}

async function redeem(
  transaction: Kysely<Schema>,
  hash: string,
  passkey: StoredPasskey,
  session: StoredSession,
): Promise<RedeemOutcome> {
  const now = passkey.createdAt;
  const unused = transaction.updateTable('invitations').set({used_at: now}).where('hash', '=', hash);
  const valid = unused.where('used_at', 'is', null).where('ends_at', '>', now);
  const row = await valid.returningAll().executeTakeFirst();
  if (!row) return describeRefusal(transaction, hash);
  if (!(await addModerator(transaction, row, now))) throw new Refusal(row.is_new === 1 ? 'taken' : 'gone');
  const stored = transaction.insertInto('passkeys').values(toPasskeyRow(passkey));
  const [added] = await stored
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute();
  if (!added) throw new Refusal('known');
  await addSession(transaction, session);
  return 'done';
}

/** Rolls back the use of a link. */
class Refusal extends Error {
  constructor(readonly outcome: RedeemOutcome) {
    super(outcome);
  }
}

async function describeRefusal(database: Kysely<Schema>, hash: string): Promise<RedeemOutcome> {
  const found = database.selectFrom('invitations').select('used_at').where('hash', '=', hash);
  const row = await found.executeTakeFirst();
  if (!row) return 'gone';
  return row.used_at === null ? 'late' : 'used';
}

// Returns whether the moderator of a link exists now.
async function addModerator(database: Kysely<Schema>, link: InvitationRow, now: number): Promise<boolean> {
  const {moderator: id, name, name_key, role, is_new: isNew} = link;
  if (isNew === 0) {
    const present = database.selectFrom('moderators').select('id').where('id', '=', id);
    return (await present.where('removed_at', 'is', null).executeTakeFirst()) !== undefined;
  }
  const row = {id, name, name_key, role, created_at: now, seen_at: now, removed_at: null};
  const insert = database.insertInto('moderators').values(row);
  return (
    (
      await insert
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .execute()
    ).length > 0
  );
}

const toRow = ({hash, moderator, name, role, ...rest}: StoredInvitation): InvitationRow => ({
  hash,
  moderator,
  name,
  name_key: foldName(name),
  role,
  is_new: rest.isNew ? 1 : 0,
  invited_by: rest.invitedBy,
  created_at: rest.createdAt,
  ends_at: rest.endsAt,
  used_at: rest.usedAt,
});

const fromRow = ({hash, moderator, name, role, ...rest}: InvitationRow): StoredInvitation => ({
  hash,
  moderator,
  name,
  role,
  isNew: rest.is_new === 1,
  invitedBy: rest.invited_by,
  createdAt: rest.created_at,
  endsAt: rest.ends_at,
  usedAt: rest.used_at,
});
