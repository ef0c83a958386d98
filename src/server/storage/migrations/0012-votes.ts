import type {Kysely, Migration} from 'kysely';

/** Adds the votes of readers, and their number to each comment. A vote names its comment and who voted, as a hash. */
export const votes: Migration = {
  async up({schema}: Kysely<never>) {
    await schema
      .alterTable('comments')
      .addColumn('votes', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await schema
      .createTable('votes')
      .addColumn('comment', 'text', (column) => column.notNull())
      .addColumn('voter', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('votes_key', ['comment', 'voter'])
      .execute();
  },
};
