// Copies everything from one database to another, of any kind.

import type {Kysely} from 'kysely';
import {DatabaseError} from '../failures/database-error.js';
import type {Schema} from '../database/schema.js';
import {checkTarget} from './check-target.js';
import {createRowWriter, readRows, TABLES, type Table} from './tables.js';
import {readThreadDigests, type ThreadDigest} from './thread-digests.js';

/** The digests of a thread in both databases. They are equal. */
export interface CopiedThread extends ThreadDigest {
  readonly copy: string;
}

/** What is called while a copy is made. */
export interface CopyListener {
  /** Called after each batch of comments, with the number of comments so far. */
  readonly onProgress: (comments: number) => void;
  /** Called with each thread, once all are copied and before the copy is kept. */
  readonly onThread: (thread: CopiedThread) => void;
}

/**
 * Copies all rows in one transaction: completely, and equal by digest, or not at all. Reads a snapshot of the source, so
 * a server may write to PostgreSQL meanwhile. A repeated copy adds what has changed since.
 *
 * @throws {DatabaseError} if the target has threads that are not a copy of the source's, or newer than them.
 */
export function copyDatabase(from: Kysely<Schema>, to: Kysely<Schema>, listener: CopyListener): Promise<void> {
  return from
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute((source) =>
      to.transaction().execute(async (target) => {
        await checkTarget(source, target);
        const tables: readonly Table[] = Object.values(TABLES);
        // Backwards, because rows refer to rows of earlier tables.
        for (const {name, isReplaced} of tables.toReversed()) if (isReplaced) await target.deleteFrom(name).execute();
        for (const table of tables) {
          const write = createRowWriter(target, table);
          let count = 0;
          for await (const rows of readRows(source, table)) {
            await write(rows);
            if (table.name === 'comments') listener.onProgress((count += rows.length));
          }
        }
        await compare(source, target, listener.onThread);
      }),
    );
}

async function compare(
  source: Kysely<Schema>,
  target: Kysely<Schema>,
  onThread: CopyListener['onThread'],
): Promise<void> {
  const copies = readThreadDigests(target);
  for await (const thread of readThreadDigests(source)) {
    const {value: copy} = await copies.next();
    if (copy?.key !== thread.key || copy.digest !== thread.digest) {
      throw new DatabaseError(`The copy of the thread ${JSON.stringify(thread.key)} differs. Nothing was copied.`);
    }
    onThread({...thread, copy: copy.digest});
  }
}
