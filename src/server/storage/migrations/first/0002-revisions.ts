import {randomUUID} from 'node:crypto';
import type {Kysely, Migration} from 'kysely';

/**
 * Adds the revision that last changed each comment, and an epoch to each thread. Earlier changes were not recorded, so
 * the new epoch invalidates all revisions that readers received before.
 */
export const revisions: Migration = {
  async up(database: Kysely<{threads: {epoch: string}}>) {
    await database.schema
      .alterTable('threads')
      .addColumn('epoch', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await database.schema
      .alterTable('comments')
      .addColumn('changed', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    // Without this index, finding the last position of a thread reads all of its comments.
    await database.schema
      .createIndex('comments_by_position')
      .on('comments')
      .columns(['thread', 'position'])
      .unique()
      .execute();
    await database
      .updateTable('threads')
      .set({epoch: randomUUID().slice(0, 8)})
      .execute();
  },
};
