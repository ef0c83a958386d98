import assert from 'node:assert/strict';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, it} from 'node:test';
import fc from 'fast-check';
import {sql, type Kysely} from 'kysely';
import {copyDatabase, type CopiedThread} from '../../../src/server/storage/copying/copy-database.js';
import {readRows, TABLES, type Row, type Table} from '../../../src/server/storage/copying/tables.js';
import {openDatabase} from '../../../src/server/storage/database/database.js';
import type {Schema} from '../../../src/server/storage/database/schema.js';
import {createSqlRequests} from '../../../src/server/storage/requests/sql-requests.js';
import {createSqlModerators} from '../../../src/server/storage/moderators/sql-moderators.js';
import {createSqlStore} from '../../../src/server/storage/sql-store.js';
import {runCommand, startCommand} from '../../support/command.js';
import {createPostgres, PASSWORD, skipsPostgres} from '../../support/postgres.js';
import {storedComment} from '../../support/stored-comment.js';
import {newComment, SITE} from '../../support/test-server.js';
import {postComment} from '../../support/writing-load.js';

/** Everything in a database. */
async function readAll(database: Kysely<Schema>): Promise<Record<string, readonly Row[]>> {
  const all: Record<string, readonly Row[]> = {};
  for (const [name, table] of Object.entries(TABLES)) {
    const rows: Row[] = [];
    for await (const batch of readRows(database, table)) rows.push(...batch);
    all[name] = rows;
  }
  return all;
}

/** Writes rows to every table that a copy has. Returns the names of the tables. */
async function fillTables(database: Kysely<Schema>): Promise<readonly string[]> {
  const tables = new Map((await database.introspection.getTables()).map(({name, columns}) => [name, columns]));
  const names = Object.keys(TABLES).filter((name) => tables.has(name));
  for (const name of names)
    for (const row of [1, 2]) {
      const columns = tables.get(name) ?? [];
      const values = columns.map((column) => valueOf(column, row));
      await sql`insert into ${sql.table(name)} (${sql.join(columns.map((column) => sql.ref(column.name)))})
        values (${sql.join(values)})`.execute(database);
    }
  return names.toSorted();
}

/** Columns that name a row of another table. */
const REFERENCES = new Map([
  ['thread', 'key'],
  ...['moderator', 'passkey', 'identity', 'comment', 'parent'].map((name) => [name, 'id'] as const),
]);

function valueOf({name, dataType}: {readonly name: string; readonly dataType: string}, row: number): string | number {
  if (name === 'badges') return '';
  return /int/i.test(dataType) ? row : `${REFERENCES.get(name) ?? name} ${row}`;
}

const copy = async (from: Kysely<Schema>, to: Kysely<Schema>): Promise<readonly CopiedThread[]> => {
  const threads: CopiedThread[] = [];
  await copyDatabase(from, to, {onProgress: () => undefined, onThread: (thread) => threads.push(thread)});
  return threads;
};

const add = (database: Kysely<Schema>, thread: string, ...ids: readonly string[]): Promise<void> =>
  createSqlStore(database).addComments({key: thread, title: 'T', url: ''}, ids.map((id) => storedComment(thread, {id}))); // prettier-ignore

const text = fc.string({unit: 'grapheme', maxLength: 40}).map((value) => value.replaceAll('\0', ''));
const time = fc.option(fc.integer({min: 0, max: 2 ** 45}));
const author = fc.record({
  name: text,
  email: fc.option(text),
  url: fc.option(text),
  badges: fc.constantFrom([], ['author'] as const, ['author', 'moderator'] as const),
});
const change = fc.record({
  parent: fc.option(text),
  status: fc.constantFrom('published', 'held', 'rejected', 'deleted'),
  author,
  source: text,
  html: text,
  renderer: fc.nat(9),
  createdAt: time,
  editedAt: time,
  editNote: fc.option(fc.record({by: text, reason: text})),
  pinned: fc.boolean(),
  storedAt: fc.nat(2 ** 30),
  secretHash: fc.option(text),
  fingerprint: text,
  heldBecause: text,
});
const threads = fc.uniqueArray(fc.tuple(text, fc.array(change, {maxLength: 12}), fc.boolean()), {
  selector: ([key]) => key,
  maxLength: 8,
});

/** A call of `copy` for each direction. */
const DIRECTIONS = [
  ['a SQLite file', 'PostgreSQL'],
  ['PostgreSQL', 'a SQLite file'],
  ['a SQLite file', 'a SQLite file'],
  ['PostgreSQL', 'PostgreSQL'],
] as const;

describe('A copy', {skip: skipsPostgres}, () => {
  let folder: string;
  let opened: Kysely<Schema>[];
  let files = 0;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'colloquy-copy-'));
  });
  after(() => rmSync(folder, {recursive: true, force: true}));
  beforeEach(() => {
    opened = [];
  });
  afterEach(async () => {
    for (const database of opened) await database.destroy();
  });
  const open = async (kind: (typeof DIRECTIONS)[number][number]): Promise<Kysely<Schema>> => {
    const url = kind === 'PostgreSQL' ? await createPostgres() : join(folder, `${++files}.db`);
    const database = await openDatabase(url);
    opened.push(database);
    return database;
  };

  for (const [from, to] of DIRECTIONS) {
    it(`from ${from} to ${to} has everything, and can be repeated`, async () => {
      const [source, target] = [await open(from), await open(to)];
      const [store, requests] = [createSqlStore(source), createSqlRequests(source)];
      let count = 0;
      await fc.assert(
        fc.asyncProperty(threads, fc.array(fc.tuple(text, fc.nat()), {maxLength: 5}), async (content, limits) => {
          for (const [key, changes, closed] of content) {
            const comments = changes.map((fields) => storedComment(key, {...fields, id: `comment-${++count}`}));
            await store.addComments({key, title: key, url: ''}, comments);
            if (closed) await store.setClosed(key, true);
          }
          await requests.save(limits.map(([network, at]) => ({action: 'post', network, times: [at]})), -1); // prettier-ignore
          const copied = await copy(source, target);
          assert.ok(copied.every(({digest, copy: other}) => digest === other && /^[\da-f]{64}$/.test(digest)));
          assert.deepEqual(await readAll(target), await readAll(source));
          assert.deepEqual(await copy(source, target), copied);
        }),
        {numRuns: 12},
      );
      assert.equal(
        (await copy(source, target)).reduce((sum, {comments}) => sum + comments, 0),
        count,
      );
    });
  }

  for (const [from, to] of DIRECTIONS)
    it(`from ${from} to ${to} has rows of every table, and leaves those out that are gone in the source`, async () => {
      const [source, target] = [await open(from), await open(to)];
      const written = await fillTables(source);
      assert.deepEqual(written, Object.keys(TABLES).toSorted());
      await copy(source, target);
      const all = await readAll(source);
      assert.ok(Object.values(all).every(({length}) => length >= 2));
      assert.deepEqual(await readAll(target), all);
      for (const {name, isReplaced} of Object.values<Table>(TABLES).toReversed())
        // A copy asks whether the moderators are the same.
        if (isReplaced && name !== 'moderators') await sql`delete from ${sql.table(name)}`.execute(source);
      await copy(source, target);
      assert.deepEqual(await readAll(target), await readAll(source));
    });

  it('has every table of the database', async () => {
    const [file, server] = [await open('a SQLite file'), await open('PostgreSQL')];
    for (const database of [file, server]) {
      const tables = (await database.introspection.getTables()).map(({name}) => name);
      // Triggers and the search fill the others.
      const own = tables.filter((name) => !/^(?:tallies|unsearched|searched|search(?:_\w+)?)$/.test(name));
      assert.deepEqual(own.toSorted(), Object.keys(TABLES).toSorted());
    }
  });

  it('to a database with other or newer comments is refused, and changes nothing', async () => {
    const [source, target] = [await open('a SQLite file'), await open('PostgreSQL')];
    await add(source, 'a', 'a1');
    await add(source, 'z', 'z1');
    await copy(source, target);
    await add(target, 'z', 'z2');
    await add(source, 'a', 'a2');
    const before = await readAll(target);
    await assert.rejects(copy(source, target), {message: /^The thread "z" is newer in the target\. /});
    assert.deepEqual(await readAll(target), before);
    await add(source, 'z', 'z3');
    const refused = {name: 'DatabaseError', message: /^The target has other comments: in the thread "z"\. /};
    await assert.rejects(copy(source, target), refused);
    await add(source, 'z', 'z2');
    await assert.rejects(copy(source, target), refused);
    assert.deepEqual(await readAll(target), before);
    const other = await open('a SQLite file');
    await add(other, 'z', 'else');
    const content = await readAll(other);
    await assert.rejects(copy(source, other), refused);
    assert.deepEqual(await readAll(other), content);
  });

  it('replaces what has changed in the source since, and refuses what has changed in the target', async () => {
    const [source, target] = [await open('PostgreSQL'), await open('a SQLite file')];
    const [original, copied] = [createSqlStore(source), createSqlStore(target)];
    await original.addComments({key: 'a', title: '', url: ''}, [
      storedComment('a', {id: 'shown', renderer: 0}),
      storedComment('a', {id: 'held', status: 'held'}),
    ]);
    await copy(source, target);
    await original.changeComment('shown', {source: 'edited'});
    await original.changeComment('held', {source: 'edited'});
    await original.saveRendered(1, [{id: 'shown', thread: 'a', source: 'edited', html: '<p>anew</p>'}]);
    await copy(source, target);
    assert.deepEqual(await readAll(target), await readAll(source));
    await original.changeComment('held', {status: 'published'});
    await copied.changeComment('shown', {source: 'edited there'});
    const before = await readAll(target);
    await assert.rejects(copy(source, target), {message: /^The target has other comments: in the thread "a"\. /});
    await original.changeComment('held', {pinned: true});
    await assert.rejects(copy(source, target), {message: /^The target has other comments: in the thread "a"\. /});
    assert.deepEqual(await readAll(target), before);
  });

  it('of PostgreSQL is a snapshot, although comments are written meanwhile', async () => {
    const [source, target] = [await open('PostgreSQL'), await open('a SQLite file')];
    for (let thread = 0; thread < 20; thread++) await add(source, `t${thread}`, ...Array.from({length: 30}, (_, index) => `${thread}-${index}`)); // prettier-ignore
    const before = await readAll(source);
    const writes: Promise<void>[] = [];
    await copyDatabase(source, target, {
      onProgress: () => writes.push(...(writes.length === 0 ? [add(source, 't19', 'later')] : [])),
      onThread: () => undefined,
    });
    await Promise.all(writes);
    assert.deepEqual(await readAll(target), before);
    await copy(source, target);
    assert.deepEqual(await readAll(target), await readAll(source));
    const {rows} = await sql<{count: number}>`select count(*) as count from comments`.execute(target);
    assert.equal(rows[0]?.count, 601);
  });
});

describe('colloquy copy', {skip: skipsPostgres}, () => {
  it('moves a server to PostgreSQL, where writers can still edit what they wrote', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'colloquy-copy-'));
    const [file, url] = [join(folder, 'comments.db'), await createPostgres()];
    const mine = newComment();
    const old = await startCommand(['--database', file]);
    assert.equal((await postComment(old.url, mine)).status, 201);
    const busy = await runCommand(['copy', '--from', file, '--to', url]);
    assert.match(busy.errors, /is in use by another process/);
    await old.kill('SIGTERM');
    const {code, output, errors} = await runCommand(['copy', '--from', file, '--to', url]);
    assert.equal(code, 0, errors);
    const [line = '', summary] = output.split('\n');
    assert.match(line, /^([\da-f]{64}) {2}\1 {2}1 {2}\/page$/);
    assert.match(
      summary ?? '',
      /^Copied 1 thread with 1 comment from .*comments\.db to postgres:\/\/colloquy@.*\. All digests are equal\.$/,
    );
    assert.ok(!(output + errors).includes(PASSWORD) && !output.includes(encodeURIComponent(PASSWORD)));
    const moved = await startCommand(['--database', url]);
    const edited = await fetch(new URL(`api/v1/comments/${mine.id}`, moved.url), {
      method: 'PATCH',
      headers: {Origin: SITE, 'Content-Type': 'application/json', Authorization: `Bearer ${mine.secret}`},
      body: JSON.stringify({source: 'edited there'}),
    });
    assert.equal(edited.status, 200);
    await moved.kill('SIGTERM');
    const back = join(folder, 'back.db');
    assert.equal((await runCommand(['copy', '--from', url, '--to', back])).code, 0);
    assert.ok(existsSync(back));
    rmSync(folder, {recursive: true});
  });

  it('refuses a missing source, and one database as source and target', async () => {
    const url = await createPostgres();
    const missing = await runCommand(['copy', '--from', '/nowhere/comments.db', '--to', url]);
    assert.deepEqual([missing.code, missing.errors], [1, 'colloquy: There is no database /nowhere/comments.db. Check the path.\n']); // prettier-ignore
    const same = await runCommand(['copy', '--from', url, '--to', `${url}?sslmode=disable`]);
    assert.match(same.errors, /^colloquy: --from and --to are the same database\./);
    for (const words of [[], ['--from', url], ['--to', url], ['--from', url, '--to', url, 'stray']]) {
      assert.equal((await runCommand(['copy', ...words])).code, 2);
    }
  });
});

describe('A copy of moderators', {skip: skipsPostgres}, () => {
  const NOW = 1_800_000_000_000;
  const change = {action: 'invite', by: 'x', at: NOW, note: ''} as const;

  /** Adds a moderator with a passkey and a session. */
  async function addModerator(database: Kysely<Schema>, name: string): Promise<void> {
    const store = createSqlModerators(database);
    const times = {createdAt: NOW, endsAt: NOW + 1000};
    const ids = {hash: `link of ${name}`, moderator: `id of ${name}`, name};
    await store.addInvitation({...ids, role: 'owner', isNew: true, invitedBy: null, usedAt: null, ...times}, change);
    const {moderator} = ids;
    const passkey = {id: `passkey of ${name}`, moderator, publicKey: 'x', counter: 1, transports: ['usb'], label: 'x', createdAt: NOW, usedAt: null}; // prettier-ignore
    const session = {id: `session of ${name}`, hash: `hash of ${name}`, kind: 'desk', moderator, parent: null, passkey: passkey.id, origin: null, device: 'x', seenAt: NOW, ...times} as const; // prettier-ignore
    assert.equal(await store.redeemInvitation(ids.hash, passkey, session), 'done');
  }

  it('has all of them, and of a repeated one nothing that has ended since', async () => {
    const [source, target] = [await openDatabase(':memory:'), await openDatabase(await createPostgres())];
    const store = createSqlModerators(source);
    await addModerator(source, 'Ana');
    await store.addChallenge('challenge', 'sign-in', NOW + 1000, NOW);
    await copy(source, target);
    assert.deepEqual(await readAll(target), await readAll(source));
    assert.equal((await createSqlModerators(target).findSession('hash of Ana', NOW))?.name, 'Ana');
    await store.endSession('session of Ana', 'id of Ana');
    await store.takeChallenge('challenge', 'sign-in', NOW);
    await store.removeModerator('id of Ana', false, change);
    await addModerator(source, 'ana');
    await copy(source, target);
    assert.deepEqual(await readAll(target), await readAll(source));
    assert.equal(await createSqlModerators(target).findSession('hash of Ana', NOW), null);
    await source.destroy();
    await target.destroy();
  });

  it('is refused if the target has other moderators, and leaves them unchanged', async () => {
    const [source, target] = [await openDatabase(':memory:'), await openDatabase(await createPostgres())];
    await addModerator(source, 'Ana');
    await addModerator(target, 'Bo');
    const before = await readAll(target);
    await assert.rejects(
      copy(source, target),
      /^DatabaseError: The target has other moderators\. Copy to an empty database\.$/,
    );
    assert.deepEqual(await readAll(target), before);
    await source.destroy();
    await target.destroy();
  });
});
