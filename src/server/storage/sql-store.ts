// Implements the comment store with a SQL database.

import {randomUUID} from 'node:crypto';
import {sql, type Kysely, type Transaction} from 'kysely';
import type {CommentId} from '../../core/comment.js';
import {fromRow, toRow} from './comment-row.js';
import {ChangeOrder} from './change-order.js';
import {countComments, countDifference, NO_COUNTS} from './comment-counts.js';
import type {CommentRow, Schema} from './database/schema.js';
import {writeDatabaseCopy} from './database/database-copy.js';
import {StorageError} from './database/storage-error.js';
import {insertComments, type InsertStatements} from './sql-inserting.js';
import {findByPosition, readComments, readOutline} from './sql-reading.js';
import {markUnchanged} from './sql-rendering.js';
import {
  addCounts,
  changeThread,
  changeThreadOf,
  findLastPosition,
  increments,
  lockThread,
  toThread,
} from './sql-threads.js';
import type {
  ChangeListener,
  CommentChange,
  CommentStore,
  NewStoredComment,
  OutlineEntry,
  PositionedComment,
  RenderedComment,
  StoredComment,
  StoredStatus,
  StoredThread,
  UnknownChangeListener,
} from './comment-store.js';

/** Creates a store for an open database. Closing the store closes the database. */
export const createSqlStore = (database: Kysely<Schema>): CommentStore => new SqlStore(database);

class SqlStore implements CommentStore {
  readonly #database: Kysely<Schema>;
  readonly #listeners: ChangeListener[] = [];
  readonly #unknownListeners: UnknownChangeListener[] = [];
  readonly #order = new ChangeOrder();
  readonly #insertStatements: InsertStatements = new Map();

  constructor(database: Kysely<Schema>) {
    this.#database = database;
  }

  async findThread(key: string): Promise<StoredThread | null> {
    const row = await this.#database.selectFrom('threads').selectAll().where('key', '=', key).executeTakeFirst();
    return row ? toThread(row) : null;
  }

  readComments(thread: string): AsyncIterable<readonly StoredComment[]> {
    return readComments(this.#database, thread);
  }

  readOutline(thread: string): AsyncIterable<readonly OutlineEntry[]> {
    return readOutline(this.#database, thread);
  }

  findByPosition(thread: string, positions: readonly number[]): Promise<readonly PositionedComment[]> {
    return findByPosition(this.#database, thread, positions);
  }

  async findComment(id: CommentId): Promise<StoredComment | null> {
    const row = await this.#database.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? fromRow(row) : null;
  }

  async findExisting(ids: readonly CommentId[]): Promise<ReadonlySet<CommentId>> {
    if (ids.length === 0) return new Set();
    const rows = await this.#database.selectFrom('comments').select('id').where('id', 'in', ids).execute();
    return new Set(rows.map(({id}) => id));
  }

  addComments(
    {key, title, url}: Pick<StoredThread, 'key' | 'title' | 'url'>,
    comments: readonly NewStoredComment[],
  ): Promise<void> {
    return this.#change(async (transaction) => {
      const counts = countComments(comments);
      const row = await transaction
        .insertInto('threads')
        .values({key, title, url, closed: 0, revision: 1, epoch: randomUUID().slice(0, 8), ...counts})
        .onConflict((conflict) => conflict.column('key').doUpdateSet(increments(counts)))
        .returningAll()
        .executeTakeFirstOrThrow();
      const position = (await findLastPosition(transaction, key)) + 1;
      const added = comments.map((comment) => ({
        ...comment,
        changed: isPublic(comment.status) ? row.revision : 0,
      }));
      const rows = added.map((comment, index) => ({...toRow(comment), position: position + index}));
      await insertComments(transaction, rows, this.#insertStatements);
      return [{thread: toThread(row), comments: added}];
    });
  }

  async changeComment(id: CommentId, change: CommentChange): Promise<StoredComment | null> {
    let changed: StoredComment | null = null;
    await this.#change(async (transaction) => {
      // Locks the thread before it reads the comment, so that changes of the comment follow each other.
      const locked = await changeThreadOf(transaction, id);
      const comments = transaction.selectFrom('comments').selectAll().where('id', '=', id);
      const row = locked && (await comments.executeTakeFirst());
      if (!row) return [];
      const before = fromRow(row);
      const after = {...before, ...change};
      const thread = await addCounts(transaction, locked, countDifference(before, after));
      const isVisible = isPublic(before.status) || isPublic(after.status);
      changed = {...after, changed: isVisible ? thread.revision : before.changed};
      await transaction.updateTable('comments').set(toRow(changed)).where('id', '=', id).execute();
      return [{thread: toThread(thread), comments: [changed]}];
    });
    return changed;
  }

  async setClosed(key: string, closed: boolean): Promise<boolean> {
    let exists = false;
    await this.#change(async (transaction) => {
      const change = {closed: closed ? 1 : 0, revision: sql<number>`revision + 1`};
      const rows = await transaction.updateTable('threads').set(change).where('key', '=', key).returningAll().execute();
      exists = rows.length > 0;
      return rows.map((row) => ({thread: toThread(row), comments: []}));
    });
    return exists;
  }

  async countComments(threads: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (threads.length === 0) return new Map();
    const rows = await this.#database
      .selectFrom('threads')
      .select(['key', 'count'])
      .where('key', 'in', threads)
      .execute();
    return new Map(rows.map(({key, count}) => [key, count]));
  }

  async listThreads(after: string, limit: number): Promise<readonly string[]> {
    const threads = this.#database.selectFrom('threads').select('key').where('key', '>', after);
    return (await threads.orderBy('key').limit(limit).execute()).map(({key}) => key);
  }

  async countHeld(): Promise<number> {
    const held = this.#database.selectFrom('comments').where('status', '=', 'held');
    const [row] = await held.select(({fn}) => fn.countAll<number | string>().as('count')).execute();
    return Number(row?.count ?? 0);
  }

  async listHeld(limit: number): Promise<readonly StoredComment[]> {
    const held = this.#database.selectFrom('comments').selectAll().where('status', '=', 'held');
    return (await held.orderBy('stored_at').limit(limit).execute()).map(fromRow);
  }

  async hasPublished(email: string): Promise<boolean> {
    const comments = this.#database.selectFrom('comments').select('id').where('author_email', '=', email);
    return (await comments.where('status', '=', 'published').limit(1).execute()).length > 0;
  }

  async listOutdated(renderer: number, limit: number): Promise<readonly StoredComment[]> {
    const comments = this.#database.selectFrom('comments').selectAll().limit(limit);
    // Query two ranges of the index, because `<>` would read the whole table.
    const older = await comments.where('renderer', '<', renderer).execute();
    const newer = older.length < limit ? await comments.where('renderer', '>', renderer).execute() : [];
    return [...older, ...newer].slice(0, limit).map(fromRow);
  }

  async saveRendered(renderer: number, comments: readonly RenderedComment[]): Promise<number> {
    let changedCount = 0;
    await this.#change(async (transaction) => {
      const changes: Change[] = [];
      // Sorted, so that two servers that save the same threads do not wait for each other.
      for (const key of [...new Set(comments.map(({thread}) => thread))].sort()) {
        const rendered = comments.filter(({thread}) => thread === key);
        await lockThread(transaction, key);
        const rows = await markUnchanged(transaction, renderer, rendered);
        changedCount += rows.length;
        const changesThread = rows.some(({status}) => isPublic(status));
        const thread = changesThread ? await changeThread(transaction, key, NO_COUNTS) : null;
        const saved: CommentRow[] = [];
        for (const row of rows) {
          const changed = thread && isPublic(row.status) ? thread.revision : row.changed;
          const {html} = row;
          await transaction.updateTable('comments').set({html, renderer, changed}).where('id', '=', row.id).execute();
          saved.push({...row, renderer, changed});
        }
        if (thread) changes.push({thread, comments: saved.map(fromRow)});
      }
      return changes;
    });
    return changedCount;
  }

  onChange(listener: ChangeListener): void {
    this.#listeners.push(listener);
  }

  onUnknownChange(listener: UnknownChangeListener): void {
    this.#unknownListeners.push(listener);
  }

  writeCopy(file: string): Promise<void> {
    return writeDatabaseCopy(this.#database, file);
  }

  close(): Promise<void> {
    return this.#database.destroy();
  }

  async #change(write: (transaction: Transaction<Schema>) => Promise<readonly Change[]>): Promise<void> {
    const place = this.#order.begin();
    try {
      const changes = await this.#database.transaction().execute(async (transaction) => {
        const written = await write(transaction);
        place.enter(written.map(({thread}) => thread.key));
        return written;
      });
      if (place.turn) await place.turn;
      for (const {thread, comments} of changes) for (const listener of this.#listeners) listener(thread, comments);
    } catch (error) {
      if (isUnknown(error)) for (const key of place.threads) this.#unknownListeners.forEach((tell) => tell(key));
      throw error;
    } finally {
      place.leave();
    }
  }
}

// The connection was lost during the commit: only the database knows whether the change is stored.
const isUnknown = (error: unknown): boolean => error instanceof StorageError && error.kind === 'unreachable';

interface Change {
  readonly thread: StoredThread;
  readonly comments: readonly StoredComment[];
}

const isPublic = (status: StoredStatus): boolean => status === 'published';
