// Opens a SQLite database file, and checks that it is intact and its settings are safe.

import {accessSync, closeSync, constants, existsSync, openSync, statSync} from 'node:fs';
import {dirname} from 'node:path';
import Database from 'libsql';
import {Kysely} from 'kysely';
import {DatabaseError} from '../failures/database-error.js';
import {migrate, type MigrateOptions} from './migrate.js';
import type {Schema} from './schema.js';
import {giveToOwner} from '../../files/give-to-owner.js';
import {createSqliteConnection, closeConnection} from './sqlite-connection.js';
import {checkFileSystem} from './file-system.js';
import type {StorageError} from '../failures/storage-error.js';
import {TransactionalDialect} from './dialects.js';

export interface SqliteOptions extends MigrateOptions {
  /** Called once if the storage failed and the process must end. */
  readonly onBroken?: (error: StorageError) => void;
}

/**
 * In databases larger than this, the start skips the check of the comments table: it takes a second for every 500 MB,
 * and the server must start within two. A backup reads everything.
 */
const LARGE = 256 * 1024 * 1024;

/** Identifies a database of this server, "Clqy" (sqlite.org/pragma.html#pragma_application_id). */
const APPLICATION_ID = 0x436c7179;

/** The name of a database in memory. It is lost when it is closed: for tests and demos. */
export const IN_MEMORY = ':memory:';

/**
 * Opens a database file, locks it for this process, and migrates its tables.
 *
 * The only connection holds an exclusive lock: libsql contains a SQLite with the WAL-reset bug of 3.7.0 to 3.51.2, which
 * can lose a commit if there is a second connection (sqlite.org/wal.html#walresetbug).
 *
 * @param file A path, or `IN_MEMORY`.
 * @throws {DatabaseError} if the file cannot be read, written or locked. The file is left unchanged.
 */
export async function openSqlite(
  file: string,
  {onBroken = () => undefined, ...tables}: SqliteOptions = {},
): Promise<Kysely<Schema>> {
  const isFile = file !== IN_MEMORY;
  if (isFile) checkFile(file);
  if (isFile && !existsSync(file)) createFile(file);
  const connection = withDatabaseErrors(file, () => new Database(file));
  try {
    withDatabaseErrors(file, () => (isFile ? configure(connection, statSync(file).size) : configureMemory(connection)));
    const dialect = new TransactionalDialect({database: createSqliteConnection(connection, onBroken)});
    const database = new Kysely<Schema>({dialect});
    await migrate(database, file, tables).catch((error: unknown) => {
      throw toDatabaseError(file, error);
    });
    return database;
  } catch (error) {
    closeConnection(connection);
    throw error;
  }
}

/**
 * Checks that no process has locked a database file. The file need not be a valid database.
 *
 * @throws {DatabaseError} if the file is locked.
 */
export function checkUnused(file: string): void {
  const connection = withDatabaseErrors(file, () => new Database(file));
  try {
    connection.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE; ROLLBACK');
  } catch (error) {
    if (isLocked(error)) throw toDatabaseError(file, error);
  } finally {
    connection.close();
  }
}

const isLocked = (error: unknown): boolean => error instanceof Error && /locked|busy/i.test(error.message);

// Runs before the file is opened, because opening creates it.
function checkFile(file: string): void {
  try {
    accessSync(existsSync(file) ? file : dirname(file), constants.R_OK | constants.W_OK);
  } catch {
    throw new DatabaseError(`${file} cannot be read and written. Check its folder and permissions.`);
  }
  if (existsSync(file) && !statSync(file).isFile()) throw new DatabaseError(`${file} is not a file.`);
  withDatabaseErrors(file, () => checkFileSystem(file));
}

// The database contains e-mail addresses. SQLite would create a file that every user of the machine can read; it gives
// the write-ahead log the mode of the database.
function createFile(file: string): void {
  try {
    closeSync(openSync(file, 'a', 0o600));
    giveToOwner(file, dirname(file));
  } catch {
    throw new DatabaseError(`${file} cannot be read and written. Check its folder and permissions.`);
  }
}

const configureMemory = (connection: Database.Database): void => {
  connection.pragma('foreign_keys = ON');
};

function configure(connection: Database.Database, size: number): void {
  connection.pragma('busy_timeout = 0');
  // Read first: the file may belong to another program, and must then stay unchanged.
  const checks = size > LARGE ? listChecks(connection) : ['quick_check(1)'];
  for (const check of checks) expectPragma(connection, check, 'ok');
  if (connection.prepare('SELECT 1 FROM sqlite_schema').all().length > 0) {
    expectPragma(connection, 'application_id', APPLICATION_ID);
  }
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.exec('BEGIN EXCLUSIVE; COMMIT');
  expectPragma(connection, 'journal_mode', 'wal');
  expectPragma(connection, 'synchronous', 2);
  expectPragma(connection, 'foreign_keys', 1);
  expectPragma(connection, 'locking_mode', 'exclusive');
  connection.pragma(`application_id = ${APPLICATION_ID}`);
}

const listChecks = (connection: Database.Database): readonly string[] =>
  connection
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('comments') AND name NOT LIKE 'sqlite%'",
    )
    .pluck()
    .all()
    .map((name) => `quick_check('${String(name)}')`);

// Reads a setting back: if the storage silently ignored it, comments could be lost without an error.
function expectPragma(connection: Database.Database, name: string, expected: string | number): void {
  const [value] = connection.prepare(`PRAGMA ${name}`).pluck().all();
  if (value !== expected) throw new Error(`${name} is ${String(value)} instead of ${expected}`);
}

function withDatabaseErrors<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw toDatabaseError(file, error);
  }
}

function toDatabaseError(file: string, error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (isLocked(error)) {
    return new DatabaseError(`${file} is in use by another process. Stop it, or use another database.`);
  }
  if (/not a database|malformed|corrupt|quick_check|application_id/i.test(message)) {
    return new DatabaseError(`${file} is not a database of this server, or it is damaged. It was not changed.`);
  }
  if (/unable to open/i.test(message)) {
    return new DatabaseError(`${file} cannot be read and written. Check its folder and permissions.`);
  }
  return new DatabaseError(`${file} cannot be used: ${message}.`);
}
