// The tables of a database and how their rows are read and written in batches.

import {sql, type Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';

export interface Table {
  readonly name: keyof Schema;
  /** The unique columns that its rows are read by. */
  readonly order: readonly string[];
  /** The unique columns that say which row is which. */
  readonly key: readonly string[];
}

/** All tables that contain data, in the order in which their rows can be written. */
export const TABLES = {
  threads: {name: 'threads', order: ['key'], key: ['key']},
  comments: {name: 'comments', order: ['thread', 'position'], key: ['thread', 'id']},
  requests: {name: 'requests', order: ['action', 'network'], key: ['action', 'network']},
} as const satisfies Readonly<Record<keyof Schema, Table>>;

export type Row = Readonly<Record<string, string | number | null>>;

/** Rows in memory. A comment has at most about 200 KB. */
const BATCH_SIZE = 100;

/** Reads all rows of a table in order, in batches. */
export async function* readRows(database: Kysely<Schema>, {name, order}: Table): AsyncGenerator<readonly Row[]> {
  const columns = sql.join(order.map((column) => sql.ref(column)));
  for (let last: Row | undefined; ;) {
    const previous: Row | undefined = last;
    const after = previous ? sql`where (${columns}) > (${sql.join(order.map((column) => previous[column]))})` : sql``;
    const query = sql<Row>`select * from ${sql.table(name)} ${after} order by ${columns} limit ${BATCH_SIZE}`;
    const {rows} = await query.execute(database);
    if (rows.length > 0) yield rows;
    if (rows.length < BATCH_SIZE) return;
    last = rows.at(-1);
  }
}

/** Writes rows, which all have the same columns. Replaces rows with the same key. */
export async function writeRows(database: Kysely<Schema>, {name, key}: Table, rows: readonly Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first);
  const values = rows.map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
  const changes = columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
  const list = (names: readonly string[]) => sql.join(names.map((column) => sql.ref(column)));
  await sql`insert into ${sql.table(name)} (${list(columns)}) values ${sql.join(values)}
    on conflict (${list(key)}) do update set ${sql.join(changes)}`.execute(database);
}
