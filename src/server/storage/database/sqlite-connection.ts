// Adapts the only connection to a database file for Kysely. Storage failures become `StorageError`.

import type Database from 'libsql';
import type {SqliteDatabase, SqliteStatement} from 'kysely';
import {StatementCache} from './statement-cache.js';
import {StorageError} from '../failures/storage-error.js';

/** @param onBroken Called once if the storage failed and the process must end. */
export function createSqliteConnection(
  connection: Database.Database,
  onBroken: (error: StorageError) => void,
): SqliteDatabase {
  let broken: StorageError | null = null;
  const translate = (error: unknown): unknown => {
    const storage = toStorageError(error);
    if (storage?.kind !== 'broken') return storage ?? error;
    if (broken) return broken;
    broken = storage;
    // Stop writing: a later write could hide that data is missing.
    connection.pragma('query_only = ON');
    onBroken(storage);
    return broken;
  };
  const guard = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw translate(error);
    }
  };
  const statements = new StatementCache(connection);
  const prepare = (sql: string): SqliteStatement => {
    // SQLite rolls back automatically when the storage fails. A second rollback would throw.
    if (sql === 'rollback' && !connection.inTransaction) return NO_OPERATION;
    const statement = guard(() => statements.get(sql));
    return {
      reader: statement.reader,
      all: (parameters) => guard(() => statement.all(parameters)),
      run: (parameters) => guard(() => statement.run(parameters)),
      iterate: (parameters) => guard(() => statement.iterate(parameters)),
    };
  };
  return {prepare, close: () => (broken ? connection.close() : closeConnection(connection))};
}

const NO_OPERATION: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({changes: 0, lastInsertRowid: 0}),
  iterate: () => [].values(),
};

/**
 * Closes a connection, releases its lock and merges the WAL into the database file.
 *
 * libsql keeps the file open after `close` until its statements are garbage-collected. Leaving WAL mode moves all data
 * into the database file and is the only way to release an exclusive lock (sqlite.org/pragma.html#pragma_locking_mode).
 */
export function closeConnection(connection: Database.Database): void {
  try {
    if (connection.prepare('PRAGMA locking_mode').pluck().all()[0] === 'exclusive') {
      connection.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT 1 FROM sqlite_schema');
    }
  } catch {
    // Data still in the WAL is on disk too. SQLite recovers it at the next start.
  } finally {
    connection.close();
  }
}

// sqlite.org/rescode.html
function toStorageError(error: unknown): StorageError | null {
  if (!(error instanceof Error) || !('code' in error)) return null;
  const code = String(error.code);
  if (code === 'SQLITE_FULL') return new StorageError('full', error.message);
  if (/^SQLITE_(?:IOERR|READONLY|CORRUPT|NOTADB|CANTOPEN)/.test(code)) return new StorageError('broken', error.message);
  return null;
}
