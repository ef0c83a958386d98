// Opens a database by its URL: a SQLite file, or PostgreSQL.

import {resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Kysely} from 'kysely';
import {ALONE, type ChangeFeed} from './change-feed.js';
import {DatabaseUrlError} from '../failures/database-error.js';
import {describeFileSystem} from './file-system.js';
import {isPostgres, parsePostgresUrl} from './postgres-address.js';
import {openPostgres, type PostgresOptions} from './postgres-database.js';
import {createPostgresFeed} from './postgres-feed.js';
import type {Schema} from './schema.js';
import {IN_MEMORY, openSqlite, type SqliteOptions} from './sqlite-database.js';

/** The database, unless another one is named. */
export const DEFAULT_DATABASE = 'colloquy.db';

export type DatabaseOptions = SqliteOptions & PostgresOptions;

/** Where comments are stored. */
export interface DatabaseLocation {
  /** The path, or the URL without its password: for messages. */
  readonly name: string;
  /** The path of a SQLite file; null for other databases, which several processes can use at the same time. */
  readonly file: string | null;
}

/**
 * Returns the file for a `--database` value: a path, or `file:PATH`.
 *
 * @throws {DatabaseUrlError} for other URLs.
 */
export function databaseFile(url: string): string {
  if (url.startsWith('file://')) return fileURLToPath(url);
  const path = url.replace(/^file:/, '');
  // Does not repeat the URL, which may contain a password.
  const [, scheme] = /^([a-z][a-z\d+.-]+):\/\//i.exec(path) ?? [];
  if (scheme !== undefined) {
    throw new DatabaseUrlError(`${scheme}:// is not a file. Use a path, file:PATH or postgres://user@host/name.`);
  }
  return resolve(path);
}

/**
 * Returns where a `--database` value stores comments: a path, `file:PATH`, `postgres://…`, or `:memory:`.
 *
 * @throws {DatabaseUrlError} for other URLs.
 */
export function locateDatabase(url: string): DatabaseLocation {
  if (isPostgres(url)) return {name: parsePostgresUrl(url).name, file: null};
  if (url === IN_MEMORY) return {name: url, file: null};
  const file = databaseFile(url);
  return {name: file, file};
}

/** Returns a warning about a place that may lose comments, by the name of its location; null if there is none. */
export function describeRisk(name: string): string | null {
  if (name === IN_MEMORY) return 'All comments are lost when the server stops.';
  return isPostgres(name) ? null : describeFileSystem(name);
}

/** Returns how to back up and restore a PostgreSQL database, by its name, for the owner. */
export const describeBackup = (name: string): string =>
  `Back up PostgreSQL with its own tool, which may run beside the server: pg_dump --format=custom --file=FILE ${name}. ` +
  `Restore it into an empty database: pg_restore --no-owner --dbname=${name} FILE`;

/**
 * Opens a database and migrates its tables to this version.
 *
 * @param url A path, `file:PATH`, `postgres://…`, or `:memory:`.
 * @throws {DatabaseError} if the database cannot be used. It is left unchanged.
 */
export async function openDatabase(url: string, options: DatabaseOptions = {}): Promise<Kysely<Schema>> {
  if (isPostgres(url)) return openPostgres(url, options);
  return openSqlite(url === IN_MEMORY ? url : databaseFile(url), options);
}

/** Creates the feed of changes that other servers make in a database. */
export const createChangeFeed = (url: string): ChangeFeed => (isPostgres(url) ? createPostgresFeed(url) : ALONE);
