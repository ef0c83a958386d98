// Brings the tables of a database up to date: all of the way or not at all, and never without a way back.

import {Migrator, type Kysely, type Migration, type MigrationInfo} from 'kysely';
import {DatabaseError} from './database-error.js';
import {migrations as ours} from '../migrations/migrations.js';
import type {Schema} from './schema.js';
import {writeDatabaseCopy} from './database-copy.js';

export interface MigrateOptions {
  /** Other tables than ours. */
  readonly migrations?: Readonly<Record<string, Migration>>;
  /** Not for what is a copy already. */
  readonly keepsCopy?: boolean;
}

/**
 * Runs what has not been run yet, in one transaction. A database that holds comments is copied before, beside itself.
 *
 * @throws {DatabaseError} if one fails; the tables are then as they were.
 */
export async function migrate(
  database: Kysely<Schema>,
  file: string,
  {migrations = ours, keepsCopy = true}: MigrateOptions = {},
): Promise<void> {
  const migrator = new Migrator({db: database, provider: {getMigrations: async () => migrations}});
  const copy = keepsCopy ? await keepCopy(database, file, await migrator.getMigrations()) : null;
  const {error} = await migrator.migrateToLatest();
  if (!error) return;
  const message = error instanceof Error ? error.message : 'no reason was given';
  if (/previously executed migration/.test(message)) {
    throw new DatabaseError(`${file} was written by a newer version of this server.`);
  }
  const beside = copy === null ? '' : ` A copy is ${copy}.`;
  throw new DatabaseError(`${file} could not be brought up to date and is as it was: ${message}.${beside}`);
}

async function keepCopy(
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
