import {sql, type Kysely, type Migration} from 'kysely';

/**
 * Adds comment counts to threads, so that a request need not count rows. Adds an index for comments of an older
 * renderer; without it, every start reads the whole table.
 */
export const counts: Migration = {
  async up(database: Kysely<never>) {
    for (const column of ['count', 'echoes']) {
      await database.schema
        .alterTable('threads')
        .addColumn(column, 'integer', (definition) => definition.notNull().defaultTo(0))
        .execute();
    }
    const published = sql`select count(*) from comments where thread = threads.key and status = 'published'`;
    await sql`update threads set
      count = (${published} and kind = 'comment'),
      echoes = (${published} and kind <> 'comment')`.execute(database);
    await database.schema.createIndex('comments_by_renderer').on('comments').column('renderer').execute();
  },
};
