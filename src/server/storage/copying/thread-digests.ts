// Computes a digest of everything that is stored of a thread.

import {createHash, type Hash} from 'node:crypto';
import type {Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';
import {readRows, TABLES, type Row} from './tables.js';

/** The digest of a thread: equal in two databases if all columns of the thread and its comments are. */
export interface ThreadDigest {
  readonly key: string;
  /** Number of comments of any status. */
  readonly comments: number;
  /** SHA-256, in hexadecimal. */
  readonly digest: string;
}

/** Reads the digests of all threads, in the order of the bytes of their keys. Keeps a few batches of rows in memory. */
export async function* readThreadDigests(database: Kysely<Schema>): AsyncGenerator<ThreadDigest, undefined> {
  const comments = flatten(readRows(database, TABLES.comments));
  let next = await comments.next();
  for await (const thread of flatten(readRows(database, TABLES.threads))) {
    const hash = createHash('sha256');
    addRow(hash, thread);
    let count = 0;
    for (; !next.done && next.value['thread'] === thread['key']; next = await comments.next()) {
      addRow(hash, next.value);
      count++;
    }
    yield {key: String(thread['key']), comments: count, digest: hash.digest('hex')};
  }
}

async function* flatten(batches: AsyncIterable<readonly Row[]>): AsyncGenerator<Row, undefined> {
  for await (const rows of batches) yield* rows;
}

// The columns are sorted, because an upgraded database may have them in another order.
const addRow = (hash: Hash, row: Row): void =>
  void hash.update(`${JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)))}\n`);
