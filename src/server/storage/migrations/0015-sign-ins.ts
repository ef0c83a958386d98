import type {Kysely, Migration} from 'kysely';

/** Adds the tokens of writers who have signed in with a provider. Tokens are stored as hashes. */
export const signIns: Migration = {
  async up({schema}: Kysely<never>) {
    await schema
      .createTable('sign_ins')
      .addColumn('hash', 'text', (column) => column.primaryKey())
      .addColumn('identity', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('ends_at', 'bigint', (column) => column.notNull())
      .execute();
    await schema.createIndex('sign_ins_by_end').on('sign_ins').column('ends_at').execute();
  },
};
