// The databases that every contract suite of the storage runs on.

import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createPostgres, skipsPostgres} from '../support/postgres.js';

export interface TestDatabase {
  readonly name: string;
  /** Why its tests are skipped; false if they are not. */
  readonly skip: string | false;
  /** Creates an empty database, and returns its URL for `openDatabase`. */
  create(): Promise<string>;
}

function createFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'colloquy-'));
  process.once('exit', () => rmSync(folder, {recursive: true, force: true}));
  return join(folder, 'comments.db');
}

export const DATABASES: readonly TestDatabase[] = [
  {name: 'SQLite in memory', skip: false, create: async () => ':memory:'},
  {name: 'A SQLite file', skip: false, create: async () => createFile()},
  {name: 'PostgreSQL', skip: skipsPostgres, create: () => createPostgres()},
];
