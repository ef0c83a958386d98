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
});
