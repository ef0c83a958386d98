import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {sql} from 'kysely';
import Database from 'libsql';
import {databaseFile, openDatabase} from '../../../../src/server/storage/database/database.js';
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

/** The file is refused with these words, and neither it nor its folder has changed. */
async function assertUntouched(message: RegExp): Promise<void> {
  const before = readFileSync(file);
  await assert.rejects(openDatabase(file), {name: 'DatabaseError', message});
  assert.ok(before.equals(readFileSync(file)));
  assert.deepEqual(readdirSync(folder), ['comments.db']);
}

describe('A database', () => {
  it('that an older server wrote is brought up to date, and knows no revision that was told before', async () => {
    await createSqlStore(await openDatabase(file)).close();
    writeDatabase(`
      DROP TABLE requests;
      DROP INDEX comments_by_position;
      DROP INDEX comments_by_renderer;
      ALTER TABLE threads DROP COLUMN count;
      ALTER TABLE threads DROP COLUMN echoes;
      ALTER TABLE comments DROP COLUMN changed;
      ALTER TABLE threads DROP COLUMN epoch;
      DELETE FROM kysely_migration WHERE name >= '0002';
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

  it('keeps what was acknowledged through a power cut: its settings are those that promise it', async () => {
    const database = await openDatabase(file);
    const read = async (name: string): Promise<unknown> =>
      Object.values((await sql.raw<object>(`PRAGMA ${name}`).execute(database)).rows[0] ?? {})[0];
    assert.equal(await read('journal_mode'), 'wal');
    assert.equal(await read('synchronous'), 2);
    assert.equal(await read('foreign_keys'), 1);
    assert.equal(await read('locking_mode'), 'exclusive');
    await database.destroy();
  });

  it('belongs to one connection at a time', async () => {
    const first = await openDatabase(file);
    await assert.rejects(openDatabase(file), /is in use by another process/);
    await first.destroy();
    await (await openDatabase(file)).destroy();
  });

  it('is a single file once it is closed', async () => {
    const store = createSqlStore(await openDatabase(file));
    await store.addComments({key: 'a', title: '', url: ''}, []);
    assert.ok(existsSync(`${file}-wal`));
    await store.close();
    assert.deepEqual(readdirSync(folder), ['comments.db']);
    const again = createSqlStore(await openDatabase(file));
    assert.equal((await again.findThread('a'))?.revision, 1);
    await again.close();
  });

  it('may start as an empty file', async () => {
    writeFileSync(file, '');
    await (await openDatabase(file)).destroy();
  });

  it('of another program is left alone', async () => {
    writeDatabase('CREATE TABLE comments (words TEXT)');
    await assertUntouched(/is not a database of this server/);
  });

  it('whose comments are damaged is refused up to 256 MB; in a larger one they are not read at start', async () => {
    await createSqlStore(await openDatabase(file)).close();
    const connection = new Database(file);
    const find = connection.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'comments'").pluck();
    const page = Number(find.all()[0]);
    connection.close();
    writeFileSync(file, readFileSync(file).fill(7, (page - 1) * 4096, page * 4096));
    // The hole behind the pages takes no room on the disk.
    truncateSync(file, 256 * 1024 * 1024);
    await assert.rejects(openDatabase(file), {name: 'DatabaseError', message: /is damaged/});
    truncateSync(file, 257 * 1024 * 1024);
    await (await openDatabase(file)).destroy();
  });

  it('that is damaged is left alone', async () => {
    await (await openDatabase(file)).destroy();
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.fill(7, 5000, 9000));
    await assertUntouched(/is damaged/);
  });

  it('of a newer version is not opened', async () => {
    await (await openDatabase(file)).destroy();
    writeDatabase("INSERT INTO kysely_migration VALUES ('9999-later', '2099')");
    await assert.rejects(openDatabase(file), /was written by a newer version/);
  });
});

describe('The address of a database', () => {
  it('is a path, or a file: address', () => {
    assert.equal(databaseFile('/a/b.db'), '/a/b.db');
    assert.equal(databaseFile('file:/a/b.db'), '/a/b.db');
    assert.equal(databaseFile('file:///a/b%20c.db'), '/a/b c.db');
    assert.equal(databaseFile('b.db'), join(process.cwd(), 'b.db'));
  });

  it('names no server so far', () => {
    assert.throws(() => databaseFile('postgres://localhost/x'), {name: 'DatabaseError'});
  });
});
