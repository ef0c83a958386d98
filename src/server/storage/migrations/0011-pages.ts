import type {Kysely, Migration} from 'kysely';

/**
 * Adds the comments of the last day with the hashes of their words, what requests said of a page that its thread does not
 * say, and the secrets that addresses are hashed with.
 */
export const pages: Migration = {
  async up(database: Kysely<never>) {
    await database.schema
      .createTable('recent')
      .addColumn('comment', 'text', (column) => column.primaryKey())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
    await database.schema.createIndex('recent_by_words').on('recent').columns(['words', 'at']).execute();
    await database.schema.createIndex('recent_by_time').on('recent').column('at').execute();
    await database.schema
      .createTable('claims')
      .addColumn('thread', 'text', (column) => column.notNull())
      .addColumn('claim', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('url', 'text', (column) => column.notNull())
      .addColumn('requests', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('claims_key', ['thread', 'claim'])
      .execute();
    await database.schema
      .createTable('salts')
      .addColumn('day', 'integer', (column) => column.primaryKey())
      .addColumn('secret', 'text', (column) => column.notNull())
      .execute();
  },
};
