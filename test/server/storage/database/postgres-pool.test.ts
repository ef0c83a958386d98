import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {PostgresPoolClient} from 'kysely';
import {parsePostgresUrl} from '../../../../src/server/storage/database/postgres-address.js';
import {createPool} from '../../../../src/server/storage/database/postgres-pool.js';
import {createPostgres, skipsPostgres} from '../../../support/postgres.js';

/** The error of a connection that is shut down, though this connection goes on. */
const SHUTDOWN = "do $$ begin raise exception 'shut down' using errcode = '57P01'; end $$";

describe('A pool of PostgreSQL connections', {skip: skipsPostgres}, () => {
  it('runs no further query on a connection after an error of the connection, and replaces it', async () => {
    const pool = await createPool(parsePostgresUrl(await createPostgres()).config, {max: 1});
    const run = async (client: PostgresPoolClient, sql: string): Promise<unknown> =>
      (await client.query<{value: unknown}>(sql, [])).rows[0]?.value;
    const pidOf = (client: PostgresPoolClient): Promise<unknown> => run(client, 'select pg_backend_pid() as value');
    try {
      const first = await pool.connect();
      await assert.rejects(run(first, 'select 1 / 0'), {code: '22012'});
      const pid = await pidOf(first);
      first.release();
      const same = await pool.connect();
      assert.equal(await pidOf(same), pid, 'an error of a query is none of the connection');
      await assert.rejects(run(same, SHUTDOWN), {name: 'StorageError', kind: 'unreachable'});
      await assert.rejects(run(same, 'select 1'), {name: 'StorageError', kind: 'unreachable'});
      same.release();
      const other = await pool.connect();
      assert.notEqual(await pidOf(other), pid);
      other.release();
    } finally {
      await pool.end();
    }
  });

  it('prepares a statement that recurs, once for each connection, and others not', async () => {
    const pool = await createPool(parsePostgresUrl(await createPostgres()).config, {max: 2});
    const clients = [await pool.connect(), await pool.connect()];
    const sum = async (client: PostgresPoolClient, a: number): Promise<unknown> =>
      (await client.query<{sum: unknown}>('select $1 + 1 as sum', [a])).rows[0]?.sum;
    const long = `select ${Array.from({length: 40}, (_, index) => `$${index + 1}::int`).join(' + ')} as sum`;
    try {
      for (const client of clients)
        for (let run = 0; run < 20; run++) {
          assert.equal(await sum(client, run), run + 1);
          await client.query(long, Array<number>(40).fill(run));
        }
      for (const client of clients)
        assert.deepEqual((await client.query('select statement from pg_prepared_statements', [])).rows, [
          {statement: 'select $1 + 1 as sum'},
        ]);
    } finally {
      for (const client of clients) client.release();
      await pool.end();
    }
  });

  it('replaces a connection whose prepared statements are out of date, since a newer server changed a table', async () => {
    const pool = await createPool(parsePostgresUrl(await createPostgres()).config, {max: 1});
    const use = async <T>(act: (client: PostgresPoolClient) => Promise<T>): Promise<T> => {
      const client = await pool.connect();
      return act(client).finally(() => client.release());
    };
    const run = (sql: string) => use(async (client) => (await client.query(sql, [])).rows);
    const read = () => run('select * from animals');
    try {
      await run('create table animals (name text)');
      for (let count = 0; count < 10; count++) assert.deepEqual(await read(), []);
      await run('alter table animals add legs int default 6');
      await assert.rejects(read(), {name: 'StorageError', kind: 'unreachable'});
      await run("insert into animals values ('ant')");
      assert.deepEqual(await read(), [{name: 'ant', legs: 6}]);
    } finally {
      await pool.end();
    }
  });
});
