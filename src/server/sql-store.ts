// Comments in a SQL database.

import {randomUUID} from 'node:crypto';
import {sql, type Kysely, type Transaction} from 'kysely';
import type {CommentId} from '../core/comment.js';
import {fromRow, toRow} from './comment-row.js';
import type {CommentRow, Schema, ThreadRow} from './schema.js';
import {writeSnapshot} from './snapshot.js';
import type {
  ChangeListener,
  CommentChange,
  CommentStore,
  NewStoredComment,
  StoredComment,
  StoredStatus,
  StoredThread,
} from './store.js';

/** A store over an open database; closing the store closes it. */
export const createSqlStore = (database: Kysely<Schema>): CommentStore => new SqlStore(database);

class SqlStore implements CommentStore {
  readonly #database: Kysely<Schema>;
  readonly #listeners: ChangeListener[] = [];

  constructor(database: Kysely<Schema>) {
    this.#database = database;
  }

  async findThread(key: string): Promise<StoredThread | null> {
    const row = await this.#database.selectFrom('threads').selectAll().where('key', '=', key).executeTakeFirst();
    return row ? toThread(row) : null;
  }

  readThread(key: string): ReturnType<CommentStore['readThread']> {
    return this.#database.transaction().execute(async (transaction) => {
      const thread = await transaction.selectFrom('threads').selectAll().where('key', '=', key).executeTakeFirst();
      if (!thread) return null;
      const comments = transaction.selectFrom('comments').selectAll().where('thread', '=', key).orderBy('position');
      return {thread: toThread(thread), comments: (await comments.execute()).map(fromRow)};
    });
  }

  async findComment(id: CommentId): Promise<StoredComment | null> {
    const row = await this.#database.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? fromRow(row) : null;
  }

  addComments(
    {key, title, url}: Pick<StoredThread, 'key' | 'title' | 'url'>,
    comments: readonly NewStoredComment[],
  ): Promise<void> {
    return this.#change(async (transaction) => {
      const row = await transaction
        .insertInto('threads')
        .values({key, title, url, closed: 0, revision: 1, epoch: randomUUID().slice(0, 8)})
        .onConflict((conflict) => conflict.column('key').doUpdateSet({revision: sql`threads.revision + 1`}))
        .returningAll()
        .executeTakeFirstOrThrow();
      let position = await findLastPosition(transaction, key);
      const added = comments.map((comment) => ({
        ...comment,
        changed: isPublic(comment.status) ? row.revision : 0,
      }));
      for (const comment of added) {
        await transaction
          .insertInto('comments')
          .values({...toRow(comment), position: ++position})
          .execute();
      }
      return [{thread: toThread(row), comments: added}];
    });
  }

  async changeComment(id: CommentId, change: CommentChange): Promise<StoredComment | null> {
    let changed: StoredComment | null = null;
    await this.#change(async (transaction) => {
      const row = await transaction.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return [];
      const thread = await countChange(transaction, row.thread);
      const before = fromRow(row);
      const after = {...before, ...change};
      const isSeen = isPublic(before.status) || isPublic(after.status);
      changed = {...after, changed: isSeen ? thread.revision : before.changed};
      await transaction.updateTable('comments').set(toRow(changed)).where('id', '=', id).execute();
      return [{thread, comments: [changed]}];
    });
    return changed;
  }

  async setClosed(key: string, closed: boolean): Promise<boolean> {
    let isThere = false;
    await this.#change(async (transaction) => {
      const change = {closed: closed ? 1 : 0, revision: sql<number>`revision + 1`};
      const rows = await transaction.updateTable('threads').set(change).where('key', '=', key).returningAll().execute();
      isThere = rows.length > 0;
      return rows.map((row) => ({thread: toThread(row), comments: []}));
    });
    return isThere;
  }

  async countComments(threads: readonly string[]): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#database
      .selectFrom('comments')
      .select(['thread', (count) => count.fn.countAll<number>().as('count')])
      .where('thread', 'in', threads)
      .where('status', '=', 'published')
      .where('kind', '=', 'comment')
      .groupBy('thread')
      .execute();
    return new Map(rows.map(({thread, count}) => [thread, count]));
  }

  async listThreads(after: string, limit: number): Promise<readonly string[]> {
    const threads = this.#database.selectFrom('threads').select('key').where('key', '>', after);
    return (await threads.orderBy('key').limit(limit).execute()).map(({key}) => key);
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
    const outdated = this.#database.selectFrom('comments').selectAll().where('renderer', '!=', renderer);
    return (await outdated.limit(limit).execute()).map(fromRow);
  }

  saveRendered(renderer: number, comments: readonly Pick<StoredComment, 'id' | 'thread' | 'html'>[]): Promise<void> {
    return this.#change(async (transaction) => {
      const changes: Change[] = [];
      for (const key of new Set(comments.map(({thread}) => thread))) {
        const thread = await countChange(transaction, key);
        const changed = sql<number>`case when status = 'published' then ${thread.revision} else changed end`;
        const rows: CommentRow[] = [];
        for (const {id, html} of comments.filter((comment) => comment.thread === key)) {
          const comment = transaction.updateTable('comments').set({html, renderer, changed}).where('id', '=', id);
          rows.push(...(await comment.where('renderer', '!=', renderer).returningAll().execute()));
        }
        changes.push({thread, comments: rows.map(fromRow)});
      }
      return changes;
    });
  }

  onChange(listener: ChangeListener): void {
    this.#listeners.push(listener);
  }

  writeCopy(file: string): Promise<void> {
    return writeSnapshot(this.#database, file);
  }

  close(): Promise<void> {
    return this.#database.destroy();
  }

  async #change(act: (transaction: Transaction<Schema>) => Promise<readonly Change[]>): Promise<void> {
    const changes = await this.#database.transaction().execute(act);
    for (const {thread, comments} of changes) for (const listener of this.#listeners) listener(thread, comments);
  }
}

interface Change {
  readonly thread: StoredThread;
  readonly comments: readonly StoredComment[];
}

const toThread = (row: ThreadRow): StoredThread => ({...row, closed: row.closed === 1});

const isPublic = (status: StoredStatus): boolean => status === 'published';

async function findLastPosition(transaction: Transaction<Schema>, thread: string): Promise<number> {
  const row = await transaction
    .selectFrom('comments')
    .select((column) => column.fn.max('position').as('last'))
    .where('thread', '=', thread)
    .executeTakeFirst();
  return row?.last ?? 0;
}

async function countChange(transaction: Transaction<Schema>, key: string): Promise<StoredThread> {
  const change = {revision: sql<number>`revision + 1`};
  const threads = transaction.updateTable('threads').set(change).where('key', '=', key).returningAll();
  return toThread(await threads.executeTakeFirstOrThrow());
}
