// Tokens of writers who have signed in with a provider, in a SQL database.

import type {Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';
import type {IdentityRow} from '../rows/identity-rows.js';
import type {IdentityStore, StoredIdentity} from './identity-store.js';

export const createSignIns = (
  database: Kysely<Schema>,
): Pick<IdentityStore, 'addSignIn' | 'findSignIn' | 'endSignIn'> => ({
  addSignIn: async ({hash, identity, createdAt, endsAt}) => {
    await database.deleteFrom('sign_ins').where('ends_at', '<=', createdAt).execute();
    const row = {hash, identity, created_at: createdAt, ends_at: endsAt};
    await database.insertInto('sign_ins').values(row).execute();
  },

  findSignIn: async (hash, now) => {
    const row = await database
      .selectFrom('sign_ins')
      .innerJoin('identities', 'identities.id', 'sign_ins.identity')
      .selectAll('identities')
      .where('sign_ins.hash', '=', hash)
      .where('sign_ins.ends_at', '>', now)
      .executeTakeFirst();
    return row ? fromIdentityRow(row) : null;
  },

  endSignIn: async (hash) => void (await database.deleteFrom('sign_ins').where('hash', '=', hash).execute()),
});

export const fromIdentityRow = ({created_at, ...rest}: IdentityRow): StoredIdentity => ({
  ...rest,
  createdAt: created_at,
});
