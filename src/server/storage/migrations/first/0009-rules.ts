import type {Kysely, Migration} from 'kysely';

/**
 * Adds the rules of a site, the blocks, why a writer is told that a comment is held, and which threads were closed for
 * their age. The index finds whether a thread has a comment that is newer than some days.
 */
export const rules: Migration = {
  async up(database: Kysely<never>) {
    await database.schema
      .createTable('rules')
      .addColumn('site', 'text', (column) => column.primaryKey())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('waiting', 'text', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('close_after_days', 'integer', (column) => column.notNull())
      .addColumn('flags_to_list', 'integer', (column) => column.notNull())
      .addColumn('flags_to_hide', 'integer', (column) => column.notNull())
      .addColumn('reserved_names', 'text', (column) => column.notNull())
      .addColumn('changed_by', 'text', (column) => column.notNull())
      .addColumn('changed_at', 'bigint', (column) => column.notNull())
      .addColumn('change', 'text', (column) => column.notNull())
      .execute();
    await database.schema
      .createTable('blocks')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('created_by', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .addColumn('ends_at', 'bigint')
      .execute();
    await database.schema
      .alterTable('comments')
      .addColumn('held_reason', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await database.schema
      .alterTable('threads')
      .addColumn('aged', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    await database.schema
      .createIndex('comments_by_thread_status')
      .on('comments')
      .columns(['thread', 'status', 'stored_at'])
      .execute();
  },
};
