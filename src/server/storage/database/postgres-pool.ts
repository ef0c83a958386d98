// The connections to PostgreSQL. Errors of a lost or busy database become `StorageError`.

import type {ClientConfig, QueryConfig} from 'pg';
import type {PostgresCursor, PostgresPool, PostgresPoolClient, PostgresQueryResult} from 'kysely';
import {toStorageError} from './postgres-error.js';

/** Time to wait for a free or new connection, in milliseconds. */
const CONNECT_TIMEOUT = 5_000;

/** Time to wait for the answer to a query, in milliseconds. A network that drops packets reports no error. */
const QUERY_TIMEOUT = 30_000;

/**
 * Settings of each connection, whatever the server's defaults are: a commit is acknowledged when it is on disk; a
 * statement sees what others committed before it; and a node that hangs does not block the others for long.
 */
const SESSION = `select set_config('synchronous_commit', 'on', false) where current_setting('synchronous_commit') = 'off';
  set default_transaction_isolation = 'read committed';
  set lock_timeout = '10s';
  set statement_timeout = '25s';
  set idle_in_transaction_session_timeout = '30s'`;

/** Matches statements that can be prepared: those that read or write rows. */
const PREPARABLE = /^(?:select|insert|update|delete|with)\b/i;

/** A statement is prepared from this run on. */
const PREPARE_FROM = 5;
/** Maximum number of prepared statements of a connection. The server has about 60 that recur. */
const MAX_PREPARED = 128;
/** Maximum number of parameters of a prepared statement. Those with long lists seldom recur, and their plans are large. */
const MAX_PARAMETERS = 32;
/** Maximum number of statements whose runs are counted. */
const MAX_COUNTED = 500;

export interface PoolOptions {
  /** Maximum number of connections. */
  readonly max: number;
  /** Whether queries may take any time, for migrations. */
  readonly isPatient?: boolean;
}

/** Creates a pool. It connects on first use, and again after the connection was lost. */
export async function createPool(config: ClientConfig, {max, isPatient = false}: PoolOptions): Promise<PostgresPool> {
  // Loaded on first use, so that servers with SQLite start as fast as before.
  const {default: pg} = await import('pg');
  // By default, `pg` returns these numbers as text. All of ours are below 2^53.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({
    application_name: 'colloquy',
    ...config,
    max,
    connectionTimeoutMillis: CONNECT_TIMEOUT,
    keepAlive: true,
    ...(!isPatient && {query_timeout: QUERY_TIMEOUT}),
  });
  // A lost connection emits an error even if no query is running. Without a listener, the process would exit.
  pool.on('error', () => undefined).on('connect', (client) => client.on('error', () => undefined));
  return new GuardedPool(pool, isPatient ? 'set statement_timeout = 0' : SESSION);
}

/** Names the statements that recur, so that PostgreSQL parses and plans them once for each connection. */
class StatementNames {
  readonly #names = new Map<string, string>();
  readonly #runs = new Map<string, number>();

  /** Counts a run of a statement. Returns its name; null if it is not worth preparing. */
  find(sql: string, parameters: number): string | null {
    const known = this.#names.get(sql);
    if (known !== undefined) return known;
    if (parameters > MAX_PARAMETERS || this.#names.size >= MAX_PREPARED || !PREPARABLE.test(sql)) return null;
    const runs = (this.#runs.get(sql) ?? 0) + 1;
    if (runs >= PREPARE_FROM) {
      this.#runs.delete(sql);
      this.#names.set(sql, `statement_${this.#names.size}`);
    } else {
      if (this.#runs.size >= MAX_COUNTED) this.#runs.clear();
      this.#runs.set(sql, runs);
    }
    return this.#names.get(sql) ?? null;
  }
}

/** A connection of `pg`, with the form of its queries that can prepare them. */
interface Connection {
  query<R>(statement: QueryConfig): Promise<PostgresQueryResult<R>>;
  release(destroy?: boolean): void;
}

interface Connections {
  connect(): Promise<Connection>;
  end(): Promise<void>;
}

class GuardedPool implements PostgresPool {
  readonly #pool: Connections;
  readonly #session: string;
  readonly #names = new StatementNames();
  /** The connections with the settings of a session. */
  readonly #clients = new WeakMap<Connection, GuardedClient>();

  constructor(pool: Connections, session: string) {
    this.#pool = pool;
    this.#session = session;
  }

  async connect(): Promise<PostgresPoolClient> {
    const client = await this.#pool.connect().catch(rethrow);
    const known = this.#clients.get(client);
    if (known) return known;
    try {
      await client.query({text: this.#session});
    } catch (error) {
      client.release(true);
      return rethrow(error);
    }
    const guarded = new GuardedClient(client, this.#names);
    this.#clients.set(client, guarded);
    return guarded;
  }

  end(): Promise<void> {
    return this.#pool.end();
  }
}

class GuardedClient implements PostgresPoolClient {
  readonly #client: Connection;
  readonly #names: StatementNames;
  #isLost = false;

  constructor(client: Connection, names: StatementNames) {
    this.#client = client;
    this.#names = names;
  }

  query<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query<R>(
    sql: string | PostgresCursor<R>,
    parameters: readonly unknown[] = [],
  ): Promise<PostgresQueryResult<R>> | PostgresCursor<R> {
    if (typeof sql !== 'string') throw new TypeError('This pool supports no cursors.');
    return this.#run(sql, parameters);
  }

  release(destroy = false): void {
    this.#client.release(destroy || this.#isLost);
  }

  async #run<R>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<R>> {
    // After an error of the connection, its state is unknown: a query that timed out may still be running.
    if (this.#isLost) return rethrow(new Error('connection terminated'));
    try {
      const values = /^select/i.test(sql) ? parameters.map(toComparable) : [...parameters];
      const name = this.#names.find(sql, values.length);
      const statement: QueryConfig = {text: sql, values, ...(name !== null && {name})};
      return await this.#client.query<R>(statement);
    } catch (error) {
      this.#isLost = toStorageError(error)?.kind === 'unreachable';
      return rethrow(error);
    }
  }
}

// PostgreSQL rejects a query that compares with a text that it cannot store. Nothing is equal to null either.
const toComparable = (value: unknown): unknown => (typeof value === 'string' && value.includes('\0') ? null : value);

function rethrow(error: unknown): never {
  throw toStorageError(error) ?? error;
}
