// The tables of a database and how their rows are read and written in batches.

import {CompiledQuery, sql, type Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';

export interface Table {
  readonly name: keyof Schema;
  /** The unique columns that its rows are read by. */
  readonly order: readonly string[];
  /** The unique columns that say which row is which. */
  readonly key: readonly string[];
  /** Whether rows are deleted in the source, so that a repeated copy has to delete them too. */
  readonly isReplaced?: true;
}

/** All tables that contain data, in the order in which their rows can be written. */
export const TABLES = {
  threads: {name: 'threads', order: ['key'], key: ['key']},
  comments: {name: 'comments', order: ['thread', 'position'], key: ['thread', 'id']},
  requests: {name: 'requests', order: ['action', 'network'], key: ['action', 'network'], isReplaced: true},
  moderators: {name: 'moderators', order: ['id'], key: ['id'], isReplaced: true},
  invitations: {name: 'invitations', order: ['hash'], key: ['hash'], isReplaced: true},
  passkeys: {name: 'passkeys', order: ['id'], key: ['id'], isReplaced: true},
  sessions: {name: 'sessions', order: ['id'], key: ['id'], isReplaced: true},
  challenges: {name: 'challenges', order: ['challenge'], key: ['challenge'], isReplaced: true},
  decisions: {name: 'decisions', order: ['id'], key: ['id']},
  flags: {name: 'flags', order: ['comment', 'device'], key: ['comment', 'device']},
  aliases: {name: 'aliases', order: ['key'], key: ['key'], isReplaced: true},
  rules: {name: 'rules', order: ['site'], key: ['site'], isReplaced: true},
  blocks: {name: 'blocks', order: ['id'], key: ['id'], isReplaced: true},
  identities: {name: 'identities', order: ['id'], key: ['id'], isReplaced: true},
  identity_names: {
    name: 'identity_names',
    order: ['identity', 'name_key'],
    key: ['identity', 'name_key'],
    isReplaced: true,
  },
  sign_ins: {name: 'sign_ins', order: ['hash'], key: ['hash'], isReplaced: true},
  networks: {name: 'networks', order: ['comment'], key: ['comment'], isReplaced: true},
  recent: {name: 'recent', order: ['comment'], key: ['comment'], isReplaced: true},
  claims: {name: 'claims', order: ['thread', 'claim'], key: ['thread', 'claim'], isReplaced: true},
  salts: {name: 'salts', order: ['day'], key: ['day'], isReplaced: true},
  votes: {name: 'votes', order: ['comment', 'voter'], key: ['comment', 'voter'], isReplaced: true},
  learning: {name: 'learning', order: ['site'], key: ['site'], isReplaced: true},
  learned: {name: 'learned', order: ['bucket'], key: ['bucket'], isReplaced: true},
  lessons: {name: 'lessons', order: ['entry'], key: ['entry'], isReplaced: true},
  arrivals: {name: 'arrivals', order: ['minute'], key: ['minute'], isReplaced: true},
  challenge_keys: {name: 'challenge_keys', order: ['site'], key: ['site'], isReplaced: true},
} as const satisfies Readonly<Record<Exclude<keyof Schema, DerivedTable>, Table>>;

/** Tables that triggers and the search fill from the others. */
type DerivedTable = 'tallies' | 'unsearched' | 'searched';

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

/** Writes rows of one table. */
export type WriteRows = (rows: readonly Row[]) => Promise<void>;

/**
 * Creates a function that writes rows to a table, which all have the same columns. Rows with the same key are replaced.
 * Compiles the query once for each number of rows, because that takes longer than running it.
 */
export function createRowWriter(database: Kysely<Schema>, {name, key}: Table): WriteRows {
  const statements = new Map<number, string>();
  return async (rows) => {
    const [first] = rows;
    if (!first) return;
    const columns = Object.keys(first);
    const parameters = rows.flatMap((row) => columns.map((column) => row[column]));
    const cached = statements.get(rows.length) ?? compileInsert(database, name, key, columns, rows.length);
    statements.set(rows.length, cached);
    await database.executeQuery(CompiledQuery.raw(cached, parameters));
  };
}

function compileInsert(
  database: Kysely<Schema>,
  name: string,
  key: readonly string[],
  columns: readonly string[],
  rowCount: number,
): string {
  const list = (names: readonly string[]) => sql.join(names.map((column) => sql.ref(column)));
  const row = sql`(${sql.join(columns.map(() => sql.val(null)))})`;
  const changes = columns.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`);
  const insert = sql`insert into ${sql.table(name)} (${list(columns)})
    values ${sql.join(Array.from({length: rowCount}, () => row))}
    on conflict (${list(key)}) do update set ${sql.join(changes)}`;
  return insert.compile(database).sql;
}
