import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';
import {sql, type Kysely, type Migration} from 'kysely';
import {databaseFile, locateDatabase, openDatabase} from '../../../../src/server/storage/database/database.js';
import {sharedMigrations as migrations} from '../../../../src/server/storage/migrations/migrations.js';
import {createSqlStore} from '../../../../src/server/storage/sql-store.js';
import {findFreePort} from '../../../support/free-port.js';
import {createPostgres, PASSWORD, skipsPostgres, startCluster, type Cluster} from '../../../support/postgres.js';
import {readThread} from '../../../support/read-thread.js';
import {storedComment} from '../../../support/stored-comment.js';

const failing: Migration = {
  up: async (database: Kysely<never>) => {
    await database.schema.alterTable('comments').addColumn('later', 'text').execute();
    await sql`update threads set revision = 1000`.execute(database);
    throw new Error('too many columns');
  },
};

/** Opens a database that cannot be used, and returns the message. */
async function readRefusal(url: string): Promise<string> {
  try {
    await (await openDatabase(url)).destroy();
  } catch (error) {
    assert.ok(error instanceof Error);
    assert.equal(error.name, 'DatabaseError');
    for (const secret of [PASSWORD, encodeURIComponent(PASSWORD), 'pass%20word', 'hunter2']) {
      assert.ok(!`${error.message} ${String(error.stack)}`.includes(secret), error.message);
    }
    assert.doesNotMatch(error.message, /\n|undefined|\[object/);
    return error.message;
  }
  return 'none';
}

const change = (url: string, edit: (url: URL) => void): string => {
  const changed = new URL(url);
  edit(changed);
  return changed.href;
};

describe('A PostgreSQL database', {skip: skipsPostgres}, () => {
  let cluster: Cluster;
  before(async () => {
    cluster = await startCluster();
  });

  it('is made by one of several servers that start at the same time', async () => {
    const url = await createPostgres();
    const databases = await Promise.all(Array.from({length: 5}, () => openDatabase(url, {pool: 2})));
    await Promise.all(databases.map((database) => database.destroy()));
    const rows = await cluster.run('select name from kysely_migration order by name', url);
    assert.deepEqual(rows.map(({name}) => name), Object.keys(migrations).toSorted()); // prettier-ignore
  });

  it('of an older version is migrated as a whole or not at all, and one of a newer version is refused', async () => {
    const url = await createPostgres();
    const older = Object.fromEntries(Object.entries(migrations).filter(([name]) => name < '0004'));
    assert.equal(Object.keys(older).length, 3);
    await (await openDatabase(url, {migrations: older})).destroy();
    await cluster.run("insert into threads values ('a', '', '', 0, 5, 'e')", url);
    await assert.rejects(openDatabase(url, {migrations: {...migrations, '9000-failing': failing}}), {
      name: 'DatabaseError',
      message: `${locateDatabase(url).name} could not be updated to this version and is unchanged: too many columns.`,
    });
    const columns = await cluster.run("select column_name from information_schema.columns where table_name in ('threads', 'comments')", url); // prettier-ignore
    assert.ok(columns.every((row) => row['column_name'] !== 'count' && row['column_name'] !== 'later'));
    const store = createSqlStore(await openDatabase(url));
    await store.addComments({key: 'a', title: '', url: ''}, [storedComment('a')]);
    const {thread} = (await readThread(store, 'a')) ?? {};
    assert.deepEqual([thread?.revision, thread?.count], [6, 1]);
    await store.close();
    await cluster.run("insert into kysely_migration values ('9000-later', '')", url);
    assert.match(await readRefusal(url), /was written by a newer version of this server\. Install that version\.$/);
  });

  it('does not take the tables of another program for its own', async () => {
    const url = await createPostgres();
    await cluster.run('create schema other; create table other.kysely_migration (name text, timestamp text)', url);
    await (await openDatabase(url)).destroy();
    const taken = await createPostgres();
    await cluster.run('create table comments (id integer)', taken);
    assert.match(await readRefusal(taken), /has tables of another program\. Give this server a database of its own\.$/);
    assert.deepEqual(await cluster.run("select 1 from pg_tables where tablename = 'threads'", taken), []);
  });

  it('that cannot be used is refused in one sentence that says what to do', async () => {
    const url = await createPostgres();
    const other = await cluster.createDatabase("template template0 encoding 'LATIN1' locale 'C'");
    await cluster.run("create role guest login password 'hunter2'");
    const port = await findFreePort();
    const asGuest = (address: string) =>
      change(address, (each) => ((each.username = 'guest'), (each.password = 'hunter2')));
    const refusals: readonly (readonly [string, RegExp])[] = [
      [change(url, (each) => (each.port = String(port))), /cannot be reached: connect ECONNREFUSED .*\. Check the address/],
      [change(url, (each) => (each.hostname = 'nowhere.invalid')), /cannot be reached: getaddrinfo .*nowhere\.invalid/],
      [change(url, (each) => (each.password = 'hunter2')), /refuses the user colloquy or its password\. Check both/],
      [change(url, (each) => (each.username = 'nobody')), /refuses the user nobody or its password/],
      [change(url, (each) => (each.password = '')), /refuses the user colloquy or its password/],
      [change(url, (each) => (each.pathname = '/missing')), /\/missing does not exist\. Create the database with createdb/],
      [asGuest(url), /does not let the user guest create or use the tables .*GRANT USAGE, CREATE ON SCHEMA public TO guest;/],
      [other, /has the encoding LATIN1, which cannot store every character\. .*--encoding=UTF8/],
      [`${url}?sslmode=require`, /does not support encrypted connections/],
      [`${url}?sslmode=verify-full`, /does not support encrypted connections/],
      [`${url}?sslmode=verify-full&sslrootcert=/nowhere.pem`, /cannot be reached: ENOENT.*nowhere\.pem.* Check the paths/],
      [`${url}?sslmode=sometimes`, /^Unknown value for sslmode: use disable, prefer, require, verify-ca, verify-full\.$/],
      [`${url}?sslmod=require`, /^Unknown parameter in the URL of PostgreSQL: sslmod\. Use sslmode, sslrootcert, sslcert or sslkey\.$/],
      ['postgres://ana:hunter2#x@localhost/db', /^The URL of the PostgreSQL database is not valid\. Write it like/],
      ['postgres://ana:hunter2@local host/db', /^The URL of the PostgreSQL database is not valid/],
      ['postgres://ana:hunter2%@localhost/db', /^The URL of the PostgreSQL database is not valid/],
    ]; // prettier-ignore
    for (const [address, message] of refusals) assert.match(await readRefusal(address), message);
    await (await openDatabase(url)).destroy();
    assert.match(await readRefusal(asGuest(url)), /does not let the user guest create or use the tables \(permission denied for table .*As their owner, run: GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO guest;$/); // prettier-ignore
    await cluster.run('grant select, insert on threads, comments, requests, kysely_migration, kysely_migration_lock to guest', url); // prettier-ignore
    assert.match(await readRefusal(asGuest(url)), /does not let the user guest write to the tables\. .*GRANT SELECT/);
    await cluster.run('grant select, insert, update, delete on all tables in schema public to guest', url);
    await (await openDatabase(asGuest(url))).destroy();
    const newer = {...migrations, '9000-newer': {up: async (db: Kysely<unknown>) => void (await sql`alter table threads add column later text`.execute(db))}}; // prettier-ignore
    await assert.rejects(openDatabase(asGuest(url), {migrations: newer}), /\(must be owner of table threads\)\. Start this version once as their owner, which updates them\.$/); // prettier-ignore
  });

  it('is opened by the TLS mode “prefer” if the server does not support encryption', async () => {
    const url = await createPostgres();
    assert.equal(await readRefusal(`${url}?sslmode=prefer`), 'none');
    assert.equal(await readRefusal(`${url}?sslmode=disable`), 'none');
  });

  it('is opened through a Unix socket', async () => {
    const url = new URL(await createPostgres());
    const {folder, port} = cluster;
    const address = `postgres://colloquy:${url.password}@${url.pathname}?host=${folder}&port=${port}`;
    assert.equal(await readRefusal(address), 'none');
    assert.equal(locateDatabase(address).name, `postgres://colloquy@${folder}${url.pathname}`);
  });

  it('syncs every commit, and sees what others committed, whatever its defaults are', async () => {
    const url = await createPostgres();
    const name = new URL(url).pathname.slice(1);
    await cluster.run(`alter database ${name} set synchronous_commit = off`);
    await cluster.run(`alter database ${name} set default_transaction_isolation = 'serializable'`);
    const database = await openDatabase(url);
    const read = async (setting: string): Promise<unknown> =>
      (await sql<{value: unknown}>`select current_setting(${setting}) as value`.execute(database)).rows[0]?.value;
    assert.equal(await read('synchronous_commit'), 'on');
    assert.equal(await read('transaction_isolation'), 'read committed');
    assert.equal(await read('application_name'), 'colloquy');
    await database.destroy();
  });

  it('with fsync off is used with a warning', async () => {
    const url = await createPostgres();
    const warnings: string[] = [];
    const open = async (): Promise<void> => {
      await (await openDatabase(url, {onWarning: (sentence) => void warnings.push(sentence)})).destroy();
    };
    await open();
    assert.deepEqual(warnings, []);
    await cluster.run('alter system set fsync = off');
    await cluster.run('select pg_reload_conf()');
    while (warnings.length === 0) await open();
    assert.match(warnings[0] ?? '', /fsync = off: a power cut can lose or damage comments/);
    await cluster.run('alter system reset fsync');
    await cluster.run('select pg_reload_conf()');
  });
});

describe('The address of a database', () => {
  it('has no password in its name', () => {
    const names = [
      ['postgres://ana:hunter2@db.example:5433/comments?sslmode=require', 'postgres://ana@db.example:5433/comments'],
      ['postgresql://ana@db.example/comments?password=hunter2', 'postgres://ana@db.example/comments'],
      ['POSTGRES://db.example/comments', 'postgres://db.example/comments'],
    ] as const;
    for (const [url, name] of names) assert.deepEqual(locateDatabase(url), {name, file: null});
    assert.deepEqual(locateDatabase(':memory:'), {name: ':memory:', file: null});
    assert.deepEqual(locateDatabase('/a/b.db'), {name: '/a/b.db', file: '/a/b.db'});
  });

  it('of an unknown kind is refused without its password', () => {
    for (const url of ['mysql://ana:hunter2@db/comments', 'postgress://ana:hunter2@db/comments']) {
      assert.throws(() => databaseFile(url), {
        name: 'DatabaseError',
        message: /^[a-z]+:\/\/ is not a file\. Use a path/,
      });
    }
  });
});
