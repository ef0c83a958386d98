import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {sql} from 'kysely';
import Database from 'libsql';
import {databaseFile, openDatabase} from '../../../../src/server/storage/database/database.js';
import {comments as firstMigration} from '../../../../src/server/storage/migrations/first/0001-comments.js';
import {createServices} from '../../../../src/server/threads/services.js';
import {createSqlStore} from '../../../../src/server/storage/sql-store.js';
import {decodePage} from '../../../../src/wire/decode.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  file = join(folder, 'comments.db');
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const writeDatabase = (statements: string): void => {
  const connection = new Database(file);
  connection.exec(statements);
  connection.close();
};

/** Asserts that opening the file fails with this message and leaves the file and its folder unchanged. */
async function assertRejectedUnchanged(message: RegExp): Promise<void> {
  const before = readFileSync(file);
  await assert.rejects(openDatabase(file), {name: 'DatabaseError', message});
  assert.ok(before.equals(readFileSync(file)));
  assert.deepEqual(readdirSync(folder), ['comments.db']);
}

describe('openDatabase', () => {
  it('migrates a database of an older server, whose earlier revisions become unknown', async () => {
    await (await openDatabase(file, {migrations: {'0001-comments': firstMigration}})).destroy();
    writeDatabase(`
      INSERT INTO threads VALUES ('old', 'Old', '', 0, 7);
      INSERT INTO comments SELECT 'old', 'id', 1, NULL, 'comment', 'published', 'Ana', NULL, NULL, '', 'x', '<p>x</p>', 1,
        NULL, NULL, NULL, NULL, 0, 0, NULL, '', '';
    `);
    const store = createSqlStore(await openDatabase(file));
    const services = createServices(store, 'none');
    const discussion = await services.discussions.get('old');
    const {thread, comments} = decodePage(JSON.parse(discussion.page('oldest', null).json));
    assert.deepEqual(
      comments.map(({id}) => id),
      ['id'],
    );
    assert.match(thread.revision, /^7-[\da-f]{8}$/);
    assert.equal(discussion.since('7', null), null);
    assert.deepEqual(decodePage(JSON.parse(discussion.since(thread.revision, null)?.json ?? '')).comments, []);
    await store.close();
  });

  it('sets the pragmas that keep acknowledged writes through a power cut', async () => {
    const database = await openDatabase(file);
    const read = async (name: string): Promise<unknown> =>
      Object.values((await sql.raw<object>(`PRAGMA ${name}`).execute(database)).rows[0] ?? {})[0];
    assert.equal(await read('journal_mode'), 'wal');
    assert.equal(await read('synchronous'), 2);
    assert.equal(await read('foreign_keys'), 1);
    assert.equal(await read('locking_mode'), 'exclusive');
    await database.destroy();
  });

  it('allows one connection at a time', async () => {
    const first = await openDatabase(file);
    await assert.rejects(openDatabase(file), /is in use by another process/);
    await first.destroy();
    await (await openDatabase(file)).destroy();
  });

  it('leaves a single file after the database is closed', async () => {
    const store = createSqlStore(await openDatabase(file));
    await store.addComments({key: 'a', title: '', url: ''}, []);
    assert.ok(existsSync(`${file}-wal`));
    await store.close();
    assert.deepEqual(readdirSync(folder), ['comments.db']);
    const again = createSqlStore(await openDatabase(file));
    assert.equal((await again.findThread('a'))?.revision, 1);
    await again.close();
  });

  it('creates files that only their owner can read, and keeps the mode of an existing file', async () => {
    const modeOf = (path: string): number => statSync(path).mode & 0o777;
    const mask = process.umask(0o022);
    try {
      const use = async (path: string): Promise<void> => {
        const store = createSqlStore(await openDatabase(path));
        await store.addComments({key: 'a', title: '', url: ''}, []);
        assert.equal(modeOf(`${file}-wal`), modeOf(file));
        await store.close();
      };
      const link = join(folder, 'link.db');
      symlinkSync(file, link);
      await use(link);
      assert.equal(modeOf(file), 0o600);
      rmSync(file);
      await use(file);
      assert.equal(modeOf(file), 0o600);
      chmodSync(file, 0o640);
      await use(file);
      assert.equal(modeOf(file), 0o640);
    } finally {
      process.umask(mask);
    }
  });

  it('accepts an empty file', async () => {
    writeFileSync(file, '');
    await (await openDatabase(file)).destroy();
  });

  it('rejects a database of another program and leaves it unchanged', async () => {
    writeDatabase('CREATE TABLE comments (words TEXT)');
    await assertRejectedUnchanged(/is not a database of this server/);
  });

  it('rejects damaged comments in a database of up to 256 MB, and skips that check in a larger one', async () => {
    await createSqlStore(await openDatabase(file)).close();
    const connection = new Database(file);
    const find = connection.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'comments'").pluck();
    const page = Number(find.all()[0]);
    connection.close();
    writeFileSync(file, readFileSync(file).fill(7, (page - 1) * 4096, page * 4096));
    // The file is sparse: the hole behind the pages uses no disk space.
    truncateSync(file, 256 * 1024 * 1024);
    await assert.rejects(openDatabase(file), {name: 'DatabaseError', message: /is damaged/});
    truncateSync(file, 257 * 1024 * 1024);
    await (await openDatabase(file)).destroy();
  });

  it('rejects a damaged database and leaves it unchanged', async () => {
    await (await openDatabase(file)).destroy();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(7, 5000, 9000));
    await assertRejectedUnchanged(/is damaged/);
  });

  it('rejects a database of a newer version', async () => {
    await (await openDatabase(file)).destroy();
    writeDatabase("INSERT INTO kysely_migration VALUES ('9999-later', '2099')");
    await assert.rejects(openDatabase(file), /was written by a newer version/);
  });
});

describe('databaseFile', () => {
  it('accepts a path and a file: URL', () => {
    assert.equal(databaseFile('/a/b.db'), '/a/b.db');
    assert.equal(databaseFile('file:/a/b.db'), '/a/b.db');
    assert.equal(databaseFile('file:///a/b%20c.db'), '/a/b c.db');
    assert.equal(databaseFile('b.db'), join(process.cwd(), 'b.db'));
  });

  it('rejects the URL of a database server', () => {
    const message = 'mysql:// is not a file. Use a path, file:PATH or postgres://user@host/name.';
    assert.throws(() => databaseFile('mysql://ana:secret@localhost/x'), {name: 'DatabaseError', message});
  });
});
