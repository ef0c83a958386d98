import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, readdirSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {sql, type Kysely, type Migration} from 'kysely';
import {toRow} from '../../../../src/server/storage/comment-row.js';
import {openDatabase} from '../../../../src/server/storage/database/database.js';
import {migrations} from '../../../../src/server/storage/migrations/migrations.js';
import {createSqlStore} from '../../../../src/server/storage/sql-store.js';
import {readThread} from '../../../support/read-thread.js';
import {storedComment} from '../../../support/stored-comment.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  file = join(folder, 'comments.db');
});
afterEach(() => rmSync(folder, {recursive: true, force: true}));

const later: Migration = {
  up: (database: Kysely<never>) => database.schema.createTable('later').addColumn('a', 'text').execute(),
};
const failing: Migration = {
  up: async (database: Kysely<never>) => {
    await database.schema.dropTable('comments').execute();
    throw new Error('too many columns');
  },
};
const listCopies = (): string[] => readdirSync(folder).filter((name) => name !== 'comments.db');

async function writeComment(): Promise<void> {
  const store = createSqlStore(await openDatabase(file));
  await store.addComments({key: 'a', title: '', url: ''}, [storedComment('a', {source: 'precious'})]);
  await store.close();
}

async function readSources(path: string, available = migrations): Promise<readonly string[]> {
  const store = createSqlStore(await openDatabase(path, {migrations: available}));
  const sources = (await readThread(store, 'a'))?.comments.map(({source}) => source) ?? [];
  await store.close();
  return sources;
}

/** Columns of comments that later migrations add. */
const LATER = new Set(['held_reason', 'author_identity', 'author_avatar', 'device', 'votes']);

describe('A migration', () => {
  it('copies the old database first', async () => {
    await writeComment();
    assert.deepEqual(await readSources(file, {...migrations, '9000-later': later}), ['precious']);
    assert.deepEqual(listCopies(), ['comments.db.before-9000-later']);
    const copy = join(folder, 'comments.db.before-9000-later');
    assert.equal(statSync(copy).mode & 0o777, 0o600);
    assert.deepEqual(await readSources(copy), ['precious']);
  });

  it('leaves the old tables and their rows unchanged if it fails, and reports that', async () => {
    await writeComment();
    const available = {...migrations, '9000-later': later, '9001-failing': failing};
    const message = `${file} could not be updated to this version and is unchanged: too many columns. A copy is in ${file}.before-9000-later.`;
    await assert.rejects(openDatabase(file, {migrations: available}), {name: 'DatabaseError', message});
    await assert.rejects(openDatabase(file, {migrations: available}), {name: 'DatabaseError', message});
    assert.deepEqual(await readSources(file), ['precious']);
    assert.deepEqual(await readSources(`${file}.before-9000-later`), ['precious']);
  });

  it('that fails in an empty database reports no copy', async () => {
    await (await openDatabase(file)).destroy();
    const message = `${file} could not be updated to this version and is unchanged: too many columns.`;
    await assert.rejects(openDatabase(file, {migrations: {...migrations, '9001-failing': failing}}), {message});
    assert.deepEqual(listCopies(), []);
  });

  it('makes no copy if the database is empty or no migration is pending', async () => {
    await (await openDatabase(file)).destroy();
    await (await openDatabase(file, {migrations: {...migrations, '9000-later': later}})).destroy();
    assert.deepEqual(listCopies(), []);
    rmSync(file);
    await writeComment();
    assert.deepEqual(await readSources(file), ['precious']);
    assert.deepEqual(listCopies(), []);
    assert.ok(!existsSync(`${file}.part`));
  });

  it('counts the comments stored by an older version, and adds others after them', async () => {
    const older = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0004'));
    assert.equal(Object.keys(older).length, 3);
    const database = await openDatabase(file, {migrations: older});
    await sql`insert into threads (key, title, url, closed, revision, epoch) values ('a', '', '', 0, 5, 'e'), ('b', '', '', 0, 1, 'e')`.execute(
      database,
    );
    const states = [
      {},
      {},
      {status: 'held'},
      {status: 'deleted'},
      {status: 'rejected'},
      {kind: 'pingback'},
      {kind: 'webmention', status: 'held'},
    ] as const;
    for (const [index, state] of states.entries()) {
      const row = {...toRow({...storedComment('a', state), changed: 1}), position: index + 1};
      const known = Object.entries(row).filter(([column]) => !LATER.has(column));
      const columns = sql.join(known.map(([column]) => sql.ref(column)));
      const values = sql.join(known.map(([, value]) => value));
      await sql`insert into comments (${columns}) values (${values})`.execute(database);
    }
    await database.destroy();
    const store = createSqlStore(await openDatabase(file));
    const [a, b] = [await store.findThread('a'), await store.findThread('b')];
    assert.deepEqual([a?.count, a?.echoes, a?.revision], [2, 1, 5]);
    assert.deepEqual([b?.count, b?.echoes], [0, 0]);
    await store.addComments({key: 'a', title: '', url: ''}, [storedComment('a', {id: 'added'})]);
    const [added] = (await store.readChanges('a', {revision: 5, count: 7}, 10))?.comments ?? [];
    assert.equal(added?.id, 'added');
    await store.close();
  });
});
