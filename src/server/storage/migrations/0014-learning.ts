import type {Kysely, Migration} from 'kysely';

/**
 * Adds what the classifier has learned: its state, the counts of features by bucket, and the lessons that can be taken
 * back. Adds the arrivals of comments by minute, which tell a flood, and the key that signs its challenges.
 */
export const learning: Migration = {
  async up({schema}: Kysely<never>) {
    await schema
      .createTable('learning')
      .addColumn('site', 'text', (column) => column.primaryKey())
      .addColumn('is_on', 'integer', (column) => column.notNull())
      .addColumn('spam', 'integer', (column) => column.notNull())
      .addColumn('ham', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createTable('learned')
      .addColumn('bucket', 'integer', (column) => column.primaryKey())
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('spam', 'integer', (column) => column.notNull())
      .addColumn('ham', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createTable('lessons')
      .addColumn('entry', 'text', (column) => column.primaryKey())
      .addColumn('comment', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('is_spam', 'integer', (column) => column.notNull())
      .addColumn('features', 'text', (column) => column.notNull())
      .execute();
    await schema
      .createTable('arrivals')
      .addColumn('minute', 'integer', (column) => column.primaryKey())
      .addColumn('count', 'integer', (column) => column.notNull())
      .execute();
    await schema
      .createTable('challenge_keys')
      .addColumn('site', 'text', (column) => column.primaryKey())
      .addColumn('key', 'text', (column) => column.notNull())
      .execute();
    await schema.createIndex('lessons_by_comment').on('lessons').column('comment').execute();
    await schema.createIndex('lessons_by_time').on('lessons').column('at').execute();
  },
};
