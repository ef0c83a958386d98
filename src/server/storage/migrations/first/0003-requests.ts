import type {Kysely, Migration} from 'kysely';

/** Adds the request times by network, so that rate limits survive a restart. */
export const requests: Migration = {
  async up(database: Kysely<never>) {
    await database.schema
      .createTable('requests')
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('network', 'text', (column) => column.notNull())
      .addColumn('times', 'text', (column) => column.notNull())
      .addColumn('latest', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('requests_key', ['action', 'network'])
      .execute();
    await database.schema.createIndex('requests_by_latest').on('requests').column('latest').execute();
  },
};
