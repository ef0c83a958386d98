import {randomUUID} from 'node:crypto';
import type {Kysely, Migration} from 'kysely';

/**
 * Which revision of its thread last changed a comment, and which life of the thread its revisions belong to. Of what
 * happened before, nothing is known: a new epoch makes every revision that was told before an unknown one.
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
    // Without it, the last position of a thread is found by looking at all of its comments.
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
