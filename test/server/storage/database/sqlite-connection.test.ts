import assert from 'node:assert/strict';
import {mkdtempSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it, mock} from 'node:test';
import Database from 'libsql';
import {createSqliteConnection} from '../../../../src/server/storage/database/sqlite-connection.js';
import type {StorageError} from '../../../../src/server/storage/failures/storage-error.js';

let folder: string;
let connection: Database.Database;
let broken: StorageError[];
let sqlite: ReturnType<typeof createSqliteConnection>;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  connection = new Database(join(folder, 'a.db'));
  connection.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL; CREATE TABLE words (word TEXT)');
  broken = [];
  sqlite = createSqliteConnection(connection, (error) => broken.push(error));
});
afterEach(() => {
  mock.restoreAll();
  rmSync(folder, {recursive: true, force: true});
});

const insert = (): unknown => sqlite.prepare('insert into words values (?)').run(['a']);
const count = (): unknown => sqlite.prepare('select * from words').all([]).length;

/** Lets every insert fail with an error. */
function failWith(error: unknown): void {
  const prepare = Database.prototype.prepare.bind(connection);
  mock.method(connection, 'prepare', (sql: string) => {
    if (sql.startsWith('insert')) throw error;
    return prepare(sql);
  });
}
const errorOf = (code: string): Error => Object.assign(new Error(`${code} happened`), {code});

describe('A connection', () => {
  it('reads and writes', () => {
    insert();
    assert.equal(count(), 1);
    assert.equal(sqlite.prepare('select * from words').reader, true);
    assert.equal(sqlite.prepare('insert into words values (?)').reader, false);
    assert.deepEqual([...sqlite.prepare('select * from words').iterate([])], [{word: 'a'}]);
    sqlite.close();
  });

  it('leaves one unlocked file when it is closed', () => {
    insert();
    assert.ok(readdirSync(folder).includes('a.db-wal'));
    sqlite.close();
    assert.deepEqual(readdirSync(folder), ['a.db']);
    const other = new Database(join(folder, 'a.db'));
    other.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE; ROLLBACK');
    assert.equal(other.prepare('select * from words').all().length, 1);
    other.close();
  });

  it('keeps other errors as they are', () => {
    for (const error of [errorOf('SQLITE_CONSTRAINT'), new Error('no code'), 'no error', {code: 'SQLITE_FULL'}]) {
      failWith(error);
      assert.throws(
        () => insert(),
        (thrown) => thrown === error,
      );
    }
    assert.deepEqual(broken, []);
  });

  it('rolls back only while there is a transaction', () => {
    const rollback = sqlite.prepare('rollback');
    assert.equal(rollback.reader, false);
    assert.deepEqual(rollback.all([]), []);
    assert.deepEqual(rollback.run([]), {changes: 0, lastInsertRowid: 0});
    assert.deepEqual([...rollback.iterate([])], []);
    sqlite.prepare('begin').run([]);
    insert();
    sqlite.prepare('rollback').run([]);
    assert.equal(count(), 0);
    sqlite.close();
  });
});

describe('A connection whose disk is full', () => {
  it('reports every write and goes on', () => {
    failWith(errorOf('SQLITE_FULL'));
    for (let time = 0; time < 2; time++) {
      assert.throws(insert, {name: 'StorageError', kind: 'full', message: 'SQLITE_FULL happened'});
    }
    mock.restoreAll();
    insert();
    assert.deepEqual(broken, []);
    sqlite.close();
  });
});

describe('A connection whose storage failed', () => {
  for (const code of ['IOERR', 'IOERR_WRITE', 'READONLY', 'CORRUPT', 'NOTADB', 'CANTOPEN']) {
    it(`is reported once, and writes no more: ${code}`, () => {
      failWith(errorOf(`SQLITE_${code}`));
      assert.throws(insert, {name: 'StorageError', kind: 'broken', message: `SQLITE_${code} happened`});
      assert.equal(broken.length, 1);
      mock.restoreAll();
      // SQLite refuses: `query_only` is on.
      assert.throws(insert, (error) => error === broken[0]);
      assert.equal(count(), 0);
      assert.equal(broken.length, 1);
      sqlite.close();
    });
  }
});
