import {sql, type Kysely, type Migration} from 'kysely';

/**
 * Adds the last position to threads. A statement of PostgreSQL does not see comments that were committed after it began,
 * but it sees the newest row of a thread that it locks.
 */
export const positions: Migration = {
  async up(database: Kysely<never>) {
    await database.schema
      .alterTable('threads')
      .addColumn('positions', 'integer', (column) => column.notNull().defaultTo(0))
      .execute();
    const last = sql`select max(position) from comments where thread = threads.key`;
    await sql`update threads set positions = coalesce((${last}), 0)`.execute(database);
  },
};
