// Implements the store of moderators with a SQL database.

import type {Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';
import type {ModeratorRow} from '../rows/moderator-rows.js';
import {foldName, type ModeratorStore, type OwnerOutcome, type StoredModerator} from './moderator-store.js';
import {createInvitations, deleteLinks} from './sql-invitations.js';
import {createPasskeys} from './sql-passkeys.js';
import {createSessions} from './sql-sessions.js';
import {inTransaction, locking, type WriteRecord} from './sql-transaction.js';

/**
 * Creates the store of moderators of an open database, or of a transaction that also writes something else.
 *
 * @param writeRecord Writes a change into the record of the site, in the change's transaction.
 */
export const createSqlModerators = (
  database: Kysely<Schema>,
  writeRecord: WriteRecord = () => Promise.resolve(),
): ModeratorStore => ({
  ...createPeople(database, writeRecord),
  ...createInvitations(database, writeRecord),
  ...createPasskeys(database),
  ...createSessions(database),
});

type People = Pick<
  ModeratorStore,
  'listModerators' | 'listNames' | 'findModerator' | 'findByName' | 'changeRole' | 'removeModerator'
>;

const createPeople = (database: Kysely<Schema>, writeRecord: WriteRecord): People => ({
  listModerators: async () => (await selectModerators(database).execute()).map(fromRow),

  listNames: (now) => listNames(database, now),

  findModerator: async (id) => {
    const row = await selectModerators(database).where('moderators.id', '=', id).executeTakeFirst();
    return row ? fromRow(row) : null;
  },

  findByName: async (name) => {
    const row = await selectModerators(database).where('name_key', '=', foldName(name)).executeTakeFirst();
    return row ? fromRow(row) : null;
  },

  changeRole: (id, role, keepsOwner, change) =>
    inTransaction(database, async (transaction) => {
      const outcome = await checkOwner(transaction, id, keepsOwner && role !== 'owner');
      if (outcome !== 'done') return outcome;
      await transaction.updateTable('moderators').set({role}).where('id', '=', id).execute();
      // Otherwise a former owner could invite themselves again with a link that they kept.
      if (role !== 'owner') await deleteLinks(transaction, {madeBy: id});
      await writeRecord(transaction, change);
      return outcome;
    }),

  removeModerator: (id, keepsOwner, change) =>
    inTransaction(database, async (transaction) => {
      const outcome = await checkOwner(transaction, id, keepsOwner);
      if (outcome === 'done') await remove(transaction, id, change.at);
      if (outcome === 'done') await writeRecord(transaction, change);
      return outcome;
    }),
});

async function remove(transaction: Kysely<Schema>, id: string, now: number): Promise<void> {
  const removed = {removed_at: now, name_key: id};
  await transaction.updateTable('moderators').set(removed).where('id', '=', id).execute();
  await deleteLinks(transaction, {madeBy: id});
  await deleteLinks(transaction, {madeFor: id});
}

async function listNames(database: Kysely<Schema>, now: number): Promise<readonly string[]> {
  // One query: every comment that arrives asks.
  const invited = database.selectFrom('invitations').select('name').where('used_at', 'is', null);
  const rows = await database
    .selectFrom('moderators')
    .select('name')
    .where('removed_at', 'is', null)
    .unionAll(invited.where('ends_at', '>', now).where('is_new', '=', 1))
    .execute();
  return [...new Set(rows.map(({name}) => name))];
}

type Row = Pick<ModeratorRow, 'id' | 'name' | 'role' | 'created_at' | 'seen_at'> & {
  readonly passkeys: number | string | null;
};

const selectModerators = (database: Kysely<Schema>) =>
  database
    .selectFrom('moderators')
    .select(['id', 'name', 'role', 'created_at', 'seen_at'])
    .select(({selectFrom}) =>
      selectFrom('passkeys')
        .whereRef('passkeys.moderator', '=', 'moderators.id')
        .select(({fn}) => fn.countAll<number | string>().as('count'))
        .as('passkeys'),
    )
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id');

const fromRow = ({id, name, role, created_at: createdAt, seen_at: seenAt, passkeys}: Row): StoredModerator => ({
  id,
  name,
  role,
  createdAt,
  seenAt,
  passkeys: Number(passkeys),
});

// Locks the owners, so that two owners who remove each other at the same time do not both succeed.
async function checkOwner(database: Kysely<Schema>, id: string, keepsOwner: boolean): Promise<OwnerOutcome> {
  const present = database.selectFrom('moderators').select(['id', 'role']).where('removed_at', 'is', null);
  const owners = await locking(database, present.where('role', '=', 'owner').orderBy('id')).execute();
  const moderator = await present.where('id', '=', id).executeTakeFirst();
  if (!moderator) return 'gone';
  const isLast = moderator.role === 'owner' && owners.filter((owner) => owner.id !== id).length === 0;
  return keepsOwner && isLast ? 'last-owner' : 'done';
}
