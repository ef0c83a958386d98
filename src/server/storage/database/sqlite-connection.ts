// The one connection to a database file, as Kysely wants it: what the storage cannot do is told apart from other errors.

import type Database from 'libsql';
import type {SqliteDatabase, SqliteStatement} from 'kysely';
import {StatementCache} from './statement-cache.js';
import {StorageError} from './storage-error.js';

/** @param onBroken Is told, once, that the storage failed and that the process has to end. */
export function createSqliteConnection(
  connection: Database.Database,
  onBroken: (error: StorageError) => void,
): SqliteDatabase {
  let broken: StorageError | null = null;
  const explain = (error: unknown): unknown => {
    const storage = toStorageError(error);
    if (storage?.kind !== 'broken') return storage ?? error;
    if (broken) return broken;
    broken = storage;
    // From here on nothing is written any more: it might hide what is missing.
    connection.pragma('query_only = ON');
    onBroken(storage);
    return broken;
  };
  const guard = <T>(act: () => T): T => {
    try {
      return act();
    } catch (error) {
      throw explain(error);
    }
  };
  const statements = new StatementCache(connection);
  const prepare = (sql: string): SqliteStatement => {
    // SQLite has rolled back by itself when the storage failed, and would answer that there is nothing to roll back.
    if (sql === 'rollback' && !connection.inTransaction) return NOTHING;
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

const NOTHING: SqliteStatement = {
  reader: false,
  all: () => [],
  run: () => ({changes: 0, lastInsertRowid: 0}),
  iterate: () => [].values(),
};

/**
 * Closes a connection and leaves one file.
 *
 * libsql holds the file for as long as a statement waits for the garbage collector, whatever `close` says. Leaving WAL
 * moves everything into the one file, and is the only way out of an exclusive lock (sqlite.org/pragma.html#pragma_locking_mode).
 */
export function closeConnection(connection: Database.Database): void {
  try {
    if (connection.prepare('PRAGMA locking_mode').pluck().all()[0] === 'exclusive') {
      connection.exec('PRAGMA journal_mode = DELETE; PRAGMA locking_mode = NORMAL; SELECT 1 FROM sqlite_schema');
    }
  } catch {
    // What is still in the WAL is on disk as well, and found at the next start.
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
