// Finds out whether the tables of an open database are those of this version.

import {DEFAULT_MIGRATION_TABLE, sql, type Kysely} from 'kysely';
import {migrations} from './migrations.js';

/** Returns the names of the migrations that the database lacks. Rejects if it cannot be read. */
export async function findPendingMigrations<Tables>(database: Kysely<Tables>): Promise<readonly string[]> {
  const {rows} = await sql<{readonly name: string}>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(
    database,
  );
  const done = new Set(rows.map(({name}) => name));
  return Object.keys(migrations).filter((name) => !done.has(name));
}
