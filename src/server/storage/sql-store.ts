// Implements the comment store with a SQL database.

import {sql, type Kysely} from 'kysely';
import type {CommentId} from '../../core/comment.js';
import {groupReads} from '../scheduling/group-reads.js';
import {fromRow, toRow} from './comment-row.js';
import {applyChange, countDifference} from './comment-counts.js';
import {ALONE, type ChangeFeed} from './database/change-feed.js';
import type {Schema} from './database/schema.js';
import {writeDatabaseCopy} from './database/database-copy.js';
import {isPostgresDatabase} from './database/dialects.js';
import {addWithOneStatement} from './postgres-adding.js';
import {AddQueue} from './batches/add-queue.js';
import {addToThreads, type Addition} from './sql-adding.js';
import type {InsertStatements} from './sql-inserting.js';
import {SqlChanges} from './sql-changes.js';
import {eraseWordsOf} from './sql-erasing.js';
import {hasPublished} from './sql-writers.js';
import {
  findAlias,
  findByPosition,
  findComments,
  findThreads,
  readChanges,
  readComments,
  readOutline,
} from './sql-reading.js';
import {saveRendered} from './sql-rendering.js';
import {addCounts, changeThreadOf, findIdleChanges, settleIdleThreads, toThread} from './sql-threads.js';
import type {
  ChangeListener,
  CommentChange,
  CommentStore,
  ExistingComment,
  ForeignChangeListener,
  KnownState,
  NewStoredComment,
  OutlineEntry,
  PositionedComment,
  RenderedComment,
  StoredComment,
  StoredStatus,
  StoredThread,
  ThreadChanges,
  UnknownChangeListener,
  WriterKeys,
} from './comment-store.js';

/**
 * Creates a store for an open database. Closing the store closes the database and the feed.
 *
 * @param feed Reports changes of other servers. Without it, the store tells of its own changes only.
 * @param changes What runs the changes of the other stores of the database too.
 */
export const createSqlStore = (
  database: Kysely<Schema>,
  feed: ChangeFeed = ALONE,
  changes = new SqlChanges(database, feed),
): CommentStore => new SqlStore(database, feed, changes);

class SqlStore implements CommentStore {
  readonly #database: Kysely<Schema>;
  readonly #feed: ChangeFeed;
  readonly #changes: SqlChanges;
  readonly #insertStatements: InsertStatements = new Map();
  // Many requests at once ask for one row each.
  readonly findThread: CommentStore['findThread'] = groupReads((keys) => findThreads(this.#database, keys));
  readonly findComment: CommentStore['findComment'] = groupReads((ids) => findComments(this.#database, ids));
  readonly #additions = new AddQueue<Addition>((additions) => this.#add(additions));

  constructor(database: Kysely<Schema>, feed: ChangeFeed, changes: SqlChanges) {
    this.#database = database;
    this.#feed = feed;
    this.#changes = changes;
  }

  get isShared(): boolean {
    return this.#feed !== ALONE;
  }

  get isInformed(): boolean {
    return this.#changes.isComplete;
  }

  readChanges(thread: string, known: KnownState, limit: number): Promise<ThreadChanges | null> {
    return readChanges(this.#database, thread, known, limit);
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

  async findExisting(ids: readonly CommentId[]): Promise<ReadonlyMap<CommentId, ExistingComment>> {
    if (ids.length === 0) return new Map();
    const columns = ['id', 'parent', 'status', 'source', 'edited_at as editedAt'] as const;
    const rows = await this.#database.selectFrom('comments').select(columns).where('id', 'in', ids).execute();
    return new Map(rows.map(({id, ...existing}) => [id, existing]));
  }

  addComments(
    thread: Pick<StoredThread, 'key' | 'title' | 'url'>,
    comments: readonly NewStoredComment[],
  ): Promise<void> {
    return this.#additions.add({...thread, comments});
  }

  #add(additions: readonly Addition[]): Promise<void> {
    if (!isPostgresDatabase(this.#database))
      return this.#changes.run((transaction) => addToThreads(transaction, additions, this.#insertStatements));
    const keys = additions.map(({key}) => key);
    return this.#changes.runStatement(keys, () => addWithOneStatement(this.#database, additions));
  }

  async changeComment(id: CommentId, change: CommentChange, expected?: StoredStatus): Promise<StoredComment | null> {
    let changed: StoredComment | null = null;
    await this.#changes.run(async (transaction) => {
      // Locks the thread before it reads the comment, so that changes of the comment follow each other.
      const locked = await changeThreadOf(transaction, id);
      const comments = transaction.selectFrom('comments').selectAll().where('id', '=', id);
      const row = locked && (await comments.executeTakeFirst());
      if (!row) return [];
      const before = fromRow(row);
      if (expected && before.status !== expected) return [];
      const thread = await addCounts(transaction, locked, countDifference(before, {...before, ...change}));
      changed = applyChange(before, change, thread.revision);
      const columns = {...toRow(changed), version: sql<number>`version + 1`};
      await transaction.updateTable('comments').set(columns).where('id', '=', id).execute();
      if (changed.status === 'deleted') await eraseWordsOf(transaction, [id]);
      return [{thread: toThread(thread), comments: [changed]}];
    });
    return changed;
  }

  async eraseKeptWords(id: CommentId): Promise<void> {
    await this.#changes.runUnknown([], (transaction) => eraseWordsOf(transaction, [id]));
  }

  findAlias(key: string): Promise<string | null> {
    return findAlias(this.#database, key);
  }

  async setClosed(key: string, closed: boolean): Promise<boolean> {
    let exists = false;
    await this.#changes.run(async (transaction) => {
      // A thread that is open and aged is never closed for its age.
      const change = {closed: Number(closed), aged: Number(!closed), revision: sql<number>`revision + 1`};
      const rows = await transaction.updateTable('threads').set(change).where('key', '=', key).returningAll().execute();
      exists = rows.length > 0;
      return rows.map((row) => ({thread: toThread(row), comments: []}));
    });
    return exists;
  }

  async closeIdle(threads: readonly string[], before: number): Promise<void> {
    const keys = await findIdleChanges(this.#database, threads, before);
    if (keys.length === 0) return;
    await this.#changes.run((transaction) => settleIdleThreads(transaction, keys, before));
  }

  async countComments(threads: readonly string[]): Promise<ReadonlyMap<string, number>> {
    if (threads.length === 0) return new Map();
    const rows = await this.#database
      .selectFrom('threads')
      .select(['key', 'count'])
      .where('key', 'in', threads)
      .unionAll((query) =>
        query
          .selectFrom('aliases as a')
          .innerJoin('threads as t', 't.key', 'a.target')
          .select(['a.key', 't.count'])
          .where('a.key', 'in', threads),
      )
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

  hasPublished(writer: WriterKeys): Promise<boolean> {
    return hasPublished(this.#database, writer);
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
    await this.#changes.run(async (transaction) => {
      const saved = await saveRendered(transaction, renderer, comments);
      changedCount = saved.count;
      return saved.changes;
    });
    return changedCount;
  }

  onChange(listener: ChangeListener): void {
    this.#changes.changeListeners.push(listener);
  }

  onUnknownChange(listener: UnknownChangeListener): void {
    this.#changes.unknownListeners.push(listener);
  }

  onForeignChange(listener: ForeignChangeListener): void {
    this.#changes.foreignListeners.push(listener);
  }

  writeCopy(file: string): Promise<void> {
    return writeDatabaseCopy(this.#database, file);
  }

  async close(): Promise<void> {
    await this.#feed.stop();
    await this.#database.destroy();
  }
}
