// Transactions of the store of moderators.

import type {Kysely, SelectQueryBuilder} from 'kysely';
import {isPostgresDatabase} from '../database/dialects.js';
import type {Schema} from '../database/schema.js';
import type {ModeratorChange} from './moderator-store.js';

/** Writes a change into the record of the site. */
export type WriteRecord = (transaction: Kysely<Schema>, change: ModeratorChange) => Promise<void>;

/** Runs changes in a transaction: a new one, or the one that is given instead of a database. */
export const inTransaction = <T>(
  database: Kysely<Schema>,
  run: (transaction: Kysely<Schema>) => Promise<T>,
): Promise<T> => (database.isTransaction ? run(database) : database.transaction().execute(run));

/** Locks the rows of a query until the transaction ends. SQLite has one transaction at a time, and no such clause. */
export const locking = <Tables extends keyof Schema, Row>(
  database: Kysely<Schema>,
  query: SelectQueryBuilder<Schema, Tables, Row>,
): SelectQueryBuilder<Schema, Tables, Row> => (isPostgresDatabase(database) ? query.forUpdate() : query);
