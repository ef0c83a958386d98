// Caches the prepared statements of one connection.

import type Database from 'libsql';

/** Maximum number of cached statements. The server uses about 40 different ones. */
const MAX_STATEMENTS = 128;

/** Matches statements that read or write rows. All others may change tables that prepared statements depend on. */
const REUSABLE = /^(?:select|insert|update|delete|replace|with|begin|commit|rollback)\b/i;

/**
 * Prepares each SQL text once.
 *
 * libsql frees a statement only after garbage collection, in a later turn of the event loop. Until then, code that
 * prepares a statement for every row uses gigabytes of native memory: 1 GB for 200,000 statements.
 */
export class StatementCache {
  readonly #connection: Database.Database;
  /** By SQL text, least recently used first. */
  readonly #statements = new Map<string, Database.Statement>();

  constructor(connection: Database.Database) {
    this.#connection = connection;
  }

  /** Returns the prepared statement for a SQL text. Throws the errors of `prepare`. */
  get(sql: string): Database.Statement {
    if (!REUSABLE.test(sql)) {
      this.#statements.clear();
      return this.#connection.prepare(sql);
    }
    const statement = this.#statements.get(sql) ?? this.#connection.prepare(sql);
    this.#statements.delete(sql);
    this.#statements.set(sql, statement);
    const [oldest] = this.#statements.keys();
    if (this.#statements.size > MAX_STATEMENTS && oldest !== undefined) this.#statements.delete(oldest);
    return statement;
  }
}
