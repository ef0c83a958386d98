// Comments in a SQL database.

import {sql, type Kysely, type Transaction} from 'kysely';
import type {CommentId} from '../core/comment.js';
import {fromRow, toRow} from './comment-row.js';
import type {Schema} from './schema.js';
import type {CommentChange, CommentStore, StoredComment, StoredThread} from './store.js';

/** A store over an open database; closing the store closes it. */
export const createSqlStore = (database: Kysely<Schema>): CommentStore => new SqlStore(database);

class SqlStore implements CommentStore {
  readonly #database: Kysely<Schema>;

  constructor(database: Kysely<Schema>) {
    this.#database = database;
  }

  async findThread(key: string): Promise<StoredThread | null> {
    const row = await this.#database.selectFrom('threads').selectAll().where('key', '=', key).executeTakeFirst();
    return row ? {...row, closed: row.closed === 1} : null;
  }

  async listComments(thread: string): Promise<readonly StoredComment[]> {
    const comments = this.#database.selectFrom('comments').selectAll().where('thread', '=', thread);
    return (await comments.orderBy('position').execute()).map(fromRow);
  }

  async findComment(id: CommentId): Promise<StoredComment | null> {
    const row = await this.#database.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();
    return row ? fromRow(row) : null;
  }

  addComments(
    {key, title, url}: Pick<StoredThread, 'key' | 'title' | 'url'>,
    comments: readonly StoredComment[],
  ): Promise<void> {
    return this.#database.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('threads')
        .values({key, title, url, closed: 0, revision: 1})
        .onConflict((conflict) => conflict.column('key').doUpdateSet({revision: sql`threads.revision + 1`}))
        .execute();
      let position = await findLastPosition(transaction, key);
      for (const comment of comments) {
        const row = {...toRow(comment), position: ++position};
        await transaction.insertInto('comments').values(row).execute();
      }
    });
  }

  changeComment(id: CommentId, change: CommentChange): Promise<StoredComment | null> {
    return this.#database.transaction().execute(async (transaction) => {
      const row = await transaction.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();
      if (!row) return null;
      const changed = {...fromRow(row), ...change};
      await transaction.updateTable('comments').set(toRow(changed)).where('id', '=', id).execute();
      await countChange(transaction, row.thread);
      return changed;
    });
  }

  async setClosed(thread: string, closed: boolean): Promise<boolean> {
    const change = {closed: closed ? 1 : 0, revision: sql<number>`revision + 1`};
    const threads = this.#database.updateTable('threads').set(change).where('key', '=', thread);
    const {numUpdatedRows} = await threads.executeTakeFirst();
    return numUpdatedRows > 0n;
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
    return this.#database.transaction().execute(async (transaction) => {
      for (const {id, html} of comments) {
        const comment = transaction.updateTable('comments').set({html, renderer}).where('id', '=', id);
        await comment.where('renderer', '!=', renderer).execute();
      }
      for (const thread of new Set(comments.map(({thread}) => thread))) await countChange(transaction, thread);
    });
  }

  close(): Promise<void> {
    return this.#database.destroy();
  }
}

async function findLastPosition(transaction: Transaction<Schema>, thread: string): Promise<number> {
  const row = await transaction
    .selectFrom('comments')
    .select((column) => column.fn.max('position').as('last'))
    .where('thread', '=', thread)
    .executeTakeFirst();
  return row?.last ?? 0;
}

async function countChange(transaction: Transaction<Schema>, thread: string): Promise<void> {
  const change = {revision: sql<number>`revision + 1`};
  await transaction.updateTable('threads').set(change).where('key', '=', thread).execute();
}
