import type {Kysely, Migration} from 'kysely';

/** Creates threads and comments. The primary key starts with the thread, so that data can be partitioned by thread. */
export const comments: Migration = {
  async up(database: Kysely<never>) {
    await database.schema
      .createTable('threads')
      .addColumn('key', 'text', (column) => column.primaryKey())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('url', 'text', (column) => column.notNull())
      .addColumn('closed', 'integer', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('comments')
      .addColumn('thread', 'text', (column) => column.notNull().references('threads.key'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('parent', 'text')
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('status', 'text', (column) => column.notNull())
      .addColumn('author_name', 'text', (column) => column.notNull())
      .addColumn('author_email', 'text')
      .addColumn('author_url', 'text')
      .addColumn('author_badges', 'text', (column) => column.notNull())
      .addColumn('source', 'text', (column) => column.notNull())
      .addColumn('html', 'text', (column) => column.notNull())
      .addColumn('renderer', 'integer', (column) => column.notNull())
      .addColumn('created_at', 'bigint')
      .addColumn('edited_at', 'bigint')
      .addColumn('edited_by', 'text')
      .addColumn('edit_reason', 'text')
      .addColumn('pinned', 'integer', (column) => column.notNull())
      .addColumn('stored_at', 'bigint', (column) => column.notNull())
      .addColumn('secret_hash', 'text')
      .addColumn('fingerprint', 'text', (column) => column.notNull())
      .addColumn('held_because', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('comments_key', ['thread', 'id'])
      .execute();
    await database.schema.createIndex('comments_by_id').on('comments').column('id').unique().execute();
    await database.schema.createIndex('comments_by_status').on('comments').columns(['status', 'stored_at']).execute();
    await database.schema.createIndex('comments_by_email').on('comments').column('author_email').execute();
  },
};
