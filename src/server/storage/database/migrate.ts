// Migrates the tables of a database to the newest version in one transaction, after copying a database file.

import {Migrator, type Kysely, type Migration, type MigrationInfo} from 'kysely';
import {DatabaseError} from '../failures/database-error.js';
import {migrations as allMigrations} from '../migrations/migrations.js';
import type {Schema} from './schema.js';
import {StorageError} from '../failures/storage-error.js';
import {writeDatabaseCopy} from './database-copy.js';

export interface MigrateOptions {
  /** Replaces the server's own migrations. */
  readonly migrations?: Readonly<Record<string, Migration>>;
  /** Whether to copy the database before a migration. Set to false if the file is already a copy. */
  readonly keepsCopy?: boolean;
}

/**
 * Runs all pending migrations in one transaction. A database file with comments is copied to a file beside it first.
 *
 * @param name The file, or the name of another database.
 * @param schema The schema of the table that lists finished migrations, if the database has schemas. Kysely would take
 * a table of another program in another schema for ours.
 * @throws {DatabaseError} if a migration fails. The tables are then unchanged.
 */
export async function migrate(
  database: Kysely<Schema>,
  name: string,
  {migrations = allMigrations, keepsCopy = true}: MigrateOptions = {},
  schema?: string,
): Promise<void> {
  const migrator = new Migrator({
    db: database,
    provider: {getMigrations: async () => migrations},
    ...(schema !== undefined && {migrationTableSchema: schema}),
  });
  const copy = keepsCopy ? await writeCopy(database, name, await migrator.getMigrations()) : null;
  const {error} = await migrator.migrateToLatest();
  if (!error) return;
  if (error instanceof StorageError) throw error;
  if (isRefused(error)) throw error;
  const message = error instanceof Error ? error.message : 'no reason was given';
  if (/previously executed migration/.test(message)) {
    throw new DatabaseError(`${name} was written by a newer version of this server. Install that version.`);
  }
  const note = copy === null ? '' : ` A copy is in ${copy}.`;
  throw new DatabaseError(`${name} could not be updated to this version and is unchanged: ${message}.${note}`);
}

// PostgreSQL: no right to create tables, or tables of another program.
const isRefused = (error: unknown): error is Error =>
  error instanceof Error && 'code' in error && /^(?:42501|42P07)$/.test(String(error.code));

// Returns the copy's path; null if no migration is pending or the database has no threads yet.
async function writeCopy(
  database: Kysely<Schema>,
  file: string,
  infos: readonly MigrationInfo[],
): Promise<string | null> {
  const next = infos.find(({executedAt}) => executedAt === undefined);
  const isNew = infos.every(({executedAt}) => executedAt === undefined);
  if (!next || isNew) return null;
  if (!(await database.selectFrom('threads').select('key').limit(1).executeTakeFirst())) return null;
  const copy = `${file}.before-${next.name}`;
  await writeDatabaseCopy(database, copy);
  return copy;
}
