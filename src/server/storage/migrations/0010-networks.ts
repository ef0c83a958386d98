import type {Kysely, Migration} from 'kysely';

/** Adds the networks that comments came from, kept for a while, and which block is one of such a network. */
export const networks: Migration = {
  async up(database: Kysely<never>) {
    await database.schema
      .createTable('networks')
      .addColumn('comment', 'text', (column) => column.primaryKey())
      .addColumn('network', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
    await database.schema.createIndex('networks_by_time').on('networks').columns(['at']).execute();
    await database.schema.alterTable('blocks').addColumn('comment', 'text').execute();
  },
};
