// Prepared statements of one connection, kept for reuse.

import type Database from 'libsql';

/** Statements kept at once. The server has about 40 different ones. */
const MOST = 128;

/** Statements that read or write rows. Everything else may change the tables that prepared statements rely on. */
const REUSABLE = /^(?:select|insert|update|delete|replace|with|begin|commit|rollback)\b/i;

/**
 * Prepares each SQL text once.
 *
 * libsql frees a statement only after garbage collection, in a later turn of the event loop. Work that prepares a
 * statement for every row takes gigabytes of native memory before that happens: 1 GB for 200,000 statements.
 */
export class StatementCache {
  readonly #connection: Database.Database;
  /** The least recently used is first. */
  readonly #statements = new Map<string, Database.Statement>();

  constructor(connection: Database.Database) {
    this.#connection = connection;
  }

  /** Returns the statement for a SQL text; throws as `prepare` does. */
  get(sql: string): Database.Statement {
    if (!REUSABLE.test(sql)) {
      this.#statements.clear();
      return this.#connection.prepare(sql);
    }
    const statement = this.#statements.get(sql) ?? this.#connection.prepare(sql);
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    const [oldest] = this.#statements.keys();
    if (this.#statements.size > MOST && oldest !== undefined) this.#statements.delete(oldest);
    return statement;
  }
}
