// Opens the database and makes sure that it keeps its word.

import {accessSync, constants, existsSync, statSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import Database from 'libsql';
import {Kysely} from 'kysely';
import {DatabaseError} from './database-error.js';
import {migrate, type MigrateOptions} from './migrate.js';
import type {Schema} from './schema.js';
import {createSqliteConnection, closeConnection} from './sqlite-connection.js';
import {checkFileSystem} from './file-system.js';
import type {StorageError} from './storage-error.js';
import {TransactionalDialect} from './transactional-dialect.js';

export interface DatabaseOptions extends MigrateOptions {
  /** Is told, once, that the storage failed and that the process has to end. */
  readonly onBroken?: (error: StorageError) => void;
}

/**
 * Larger databases are checked at start but for their comments: that takes a second for every 500 MB, and a server that
 * starts has two. A backup reads everything.
 */
const LARGE = 256 * 1024 * 1024;

/** Marks a file as ours, where SQLite keeps such marks (sqlite.org/pragma.html#pragma_application_id): "Clqy". */
const APPLICATION = 0x436c7179;

/** The file that a `--database` names: a path, or `file:PATH`. */
export function databaseFile(url: string): string {
  if (url.startsWith('file://')) return fileURLToPath(url);
  const path = url.replace(/^file:/, '');
  if (/^[a-z][a-z\d+.-]+:\/\//i.test(path)) throw new DatabaseError(`${url}: only files can hold a database so far.`);
  return resolve(path);
}

/**
 * Opens a database file for this process alone, and brings its tables up to date.
 *
 * The one connection holds an exclusive lock: the SQLite that comes with libsql has the WAL-reset fault of 3.7.0 to
 * 3.51.2, which can lose a commit when there is a second connection (sqlite.org/wal.html#walresetbug).
 *
 * @throws {DatabaseError} if the file cannot be read, written or locked; it is left as it is.
 */
export async function openDatabase(
  file: string,
  {onBroken = () => undefined, ...tables}: DatabaseOptions = {},
): Promise<Kysely<Schema>> {
  checkFile(file);
  attempt(file, () => checkFileSystem(file));
  const connection = attempt(file, () => new Database(file));
  try {
    attempt(file, () => configure(connection, statSync(file).size));
    const dialect = new TransactionalDialect({database: createSqliteConnection(connection, onBroken)});
    const database = new Kysely<Schema>({dialect});
    await migrate(database, file, tables).catch((error: unknown) => {
      throw explain(file, error);
    });
    return database;
  } catch (error) {
    closeConnection(connection);
    throw error;
  }
}

/**
 * Makes sure that no process holds a database; whether it is one, and whole, does not matter.
 *
 * @throws {DatabaseError} if one does.
 */
export function checkUnused(file: string): void {
  const connection = attempt(file, () => new Database(file));
  try {
    connection.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE; ROLLBACK');
  } catch (error) {
    if (isHeld(error)) throw explain(file, error);
  } finally {
    connection.close();
  }
}

const isHeld = (error: unknown): boolean => error instanceof Error && /locked|busy/i.test(error.message);

// A look before anything is opened: opening would already leave a file behind.
function checkFile(file: string): void {
  try {
    accessSync(existsSync(file) ? file : dirname(file), constants.R_OK | constants.W_OK);
  } catch {
    throw new DatabaseError(`${file} cannot be read and written.`);
  }
  if (existsSync(file) && !statSync(file).isFile()) throw new DatabaseError(`${file} is not a file.`);
}

function configure(connection: Database.Database, size: number): void {
  connection.pragma('busy_timeout = 0');
  // Reading comes first: a file that is not ours is found out before anything is written to it.
  const checks = size > LARGE ? listChecks(connection) : ['quick_check(1)'];
  for (const check of checks) expectPragma(connection, check, 'ok');
  if (connection.prepare('SELECT 1 FROM sqlite_schema').all().length > 0) {
    expectPragma(connection, 'application_id', APPLICATION);
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
  connection.pragma(`application_id = ${APPLICATION}`);
}

const listChecks = (connection: Database.Database): readonly string[] =>
  connection
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('comments') AND name NOT LIKE 'sqlite%'",
    )
    .pluck()
    .all()
    .map((name) => `quick_check('${String(name)}')`);

// What was set is read back: a storage that quietly does less than it was told would lose comments quietly.
function expectPragma(connection: Database.Database, name: string, expected: string | number): void {
  const [value] = connection.prepare(`PRAGMA ${name}`).pluck().all();
  if (value !== expected) throw new Error(`${name} is ${String(value)} instead of ${expected}`);
}

function attempt<T>(file: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    throw explain(file, error);
  }
}

function explain(file: string, error: unknown): DatabaseError {
  if (error instanceof DatabaseError) return error;
  const message = error instanceof Error ? error.message : String(error);
  if (isHeld(error)) {
    return new DatabaseError(`${file} is in use by another process: one server holds one database.`);
  }
  if (/not a database|malformed|corrupt|quick_check|application_id/i.test(message)) {
    return new DatabaseError(`${file} is not a database of this server, or it is damaged. It was left as it is.`);
  }
  return new DatabaseError(`${file} cannot be used: ${message}.`);
}
