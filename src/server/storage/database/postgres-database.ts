// Opens a PostgreSQL database, and checks that it can store comments.

import {Kysely, sql} from 'kysely';
import {DatabaseError} from '../failures/database-error.js';
import {BytewiseDialect} from './dialects.js';
import {migrate, type MigrateOptions} from './migrate.js';
import {sharedMigrations} from '../migrations/migrations.js';
import {parsePostgresUrl, type PostgresAddress} from './postgres-address.js';
import {refusesTls, toDatabaseError} from './postgres-error.js';
import {createPool} from './postgres-pool.js';
import type {Schema} from './schema.js';

export interface PostgresOptions extends MigrateOptions {
  /** Maximum number of connections. */
  readonly pool?: number;
  /** Called with a sentence about settings of the server that may lose comments. */
  readonly onWarning?: (sentence: string) => void;
}

/** Default of `--pool`. */
const POOL_SIZE = 10;

/**
 * Connects to a PostgreSQL database and migrates its tables. If several servers start at once, one of them migrates and
 * the others wait. Later, lost connections are replaced automatically.
 *
 * @throws {DatabaseError} if the database cannot be reached or used. Its tables are left unchanged.
 */
export async function openPostgres(
  url: string,
  {pool: max = POOL_SIZE, onWarning, ...options}: PostgresOptions = {},
): Promise<Kysely<Schema>> {
  const address = parsePostgresUrl(url);
  try {
    const config = await prepare(address, options, onWarning);
    const pool = await createPool(config, {max});
    return new Kysely<Schema>({dialect: new BytewiseDialect({pool})});
  } catch (error) {
    throw toDatabaseError(error, address);
  }
}

// Checks and migrates the database over a connection of its own, and returns the configuration that worked.
async function prepare(
  address: PostgresAddress,
  options: MigrateOptions,
  onWarning: PostgresOptions['onWarning'],
): Promise<PostgresAddress['config']> {
  const {config, prefersTls} = address;
  const pool = await createPool(config, {max: 1, isPatient: true});
  const database = new Kysely<Schema>({dialect: new BytewiseDialect({pool})});
  try {
    const schema = await checkServer(database, address, onWarning);
    await migrate(database, address.name, {migrations: sharedMigrations, ...options, keepsCopy: false}, schema);
    await checkRights(database, address);
    return config;
  } catch (error) {
    if (!prefersTls || !refusesTls(error)) throw error;
    const connectionString = config.connectionString?.replace('sslmode=prefer', 'sslmode=disable') ?? '';
    return await prepare({...address, prefersTls: false, config: {connectionString}}, options, onWarning);
  } finally {
    await database.destroy();
  }
}

interface ServerState {
  readonly encoding: string;
  readonly schema: string | null;
  readonly isStandby: boolean;
  readonly syncs: string;
}

// Returns the schema that new tables are created in.
async function checkServer(
  database: Kysely<Schema>,
  {name, user}: PostgresAddress,
  onWarning: PostgresOptions['onWarning'],
): Promise<string> {
  const query = sql<ServerState>`select current_setting('server_encoding') as encoding, current_schema() as schema,
    pg_is_in_recovery() as "isStandby", current_setting('fsync') as syncs`;
  const {rows} = await query.execute(database);
  const [state] = rows;
  if (state?.encoding !== 'UTF8') {
    throw new DatabaseError(
      `${name} has the encoding ${state?.encoding}, which cannot store every character. Create the database with: ` +
        'createdb --encoding=UTF8 --template=template0 NAME',
    );
  }
  if (state.isStandby) throw new DatabaseError(`${name} is read-only. Use the primary server, not a standby.`);
  if (state.schema === null) {
    throw new DatabaseError(`${name} has no schema that the user ${user} may use. Create one, or set its search_path.`);
  }
  if (state.syncs !== 'on') onWarning?.('PostgreSQL runs with fsync = off: a power cut can lose or damage comments.');
  return state.schema;
}

// A server that may read the tables only would start, and fail with the first comment.
async function checkRights(database: Kysely<Schema>, {name, user}: PostgresAddress): Promise<void> {
  const {rows} = await sql<{readonly table: string; readonly isAllowed: boolean}>`select tablename as "table",
    bool_and(has_table_privilege(format('%I.%I', schemaname, tablename), privilege)) as "isAllowed"
    from pg_tables, unnest(array['select', 'insert', 'update', 'delete']) as privilege
    where schemaname = (select schemaname from pg_tables where tablename = 'threads' and schemaname = any (current_schemas(false)) limit 1)
      and tablename not like 'kysely%'
    group by tablename order by tablename`.execute(database);
  if (rows.every(({isAllowed}) => isAllowed)) return;
  throw new DatabaseError(
    `${name} does not let the user ${user} write to the tables. As their owner, run: ` +
      `GRANT SELECT, INSERT, UPDATE, DELETE ON ${rows.map(({table}) => table).join(', ')} TO ${user};`,
  );
}
