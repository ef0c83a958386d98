// Comments in a SQL database.

import {sql, type Kysely, type Transaction} from 'kysely';
import type {Badge} from '../core/comment.js';
import type {CommentRow, Schema} from './schema.js';
import type {CommentChange, CommentStore, StoredComment, StoredStatus} from './store.js';

/** A store over an open database; closing the store closes it. */
export function createSqlStore(database: Kysely<Schema>): CommentStore {
  return {
    async findThread(key) {
      const row = await database.selectFrom('threads').selectAll().where('key', '=', key).executeTakeFirst();
      return row ? {key, title: row.title, url: row.url, closed: row.closed === 1, revision: row.revision} : null;
    },

    async listComments(thread) {
      const rows = await database
        .selectFrom('comments')
        .selectAll()
        .where('thread', '=', thread)
        .orderBy('position')
        .execute();
      return rows.map(fromRow);
    },

    async findComment(id) {
      const row = await database.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? fromRow(row) : null;
    },

    async addComments(thread, comments) {
      await database.transaction().execute(async (transaction) => {
        const {key, title, url} = thread;
        await transaction
          .insertInto('threads')
          .values({key, title, url, closed: 0, revision: 1})
          .onConflict((conflict) => conflict.column('key').doUpdateSet({revision: sql`threads.revision + 1`}))
          .execute();
        let position = await nextPosition(transaction, key);
        for (const comment of comments) {
          await transaction
            .insertInto('comments')
            .values({...toRow(comment), position: position++})
            .execute();
        }
      });
    },

    async changeComment(id, change) {
      return database.transaction().execute(async (transaction) => {
        const row = await transaction.selectFrom('comments').selectAll().where('id', '=', id).executeTakeFirst();
        if (!row) return null;
        const changed: StoredComment = {...fromRow(row), ...change} satisfies CommentChange;
        await transaction.updateTable('comments').set(toRow(changed)).where('id', '=', id).execute();
        await touchThread(transaction, row.thread);
        return changed;
      });
    },

    async setClosed(thread, closed) {
      const result = await database
        .updateTable('threads')
        .set({closed: closed ? 1 : 0, revision: sql`revision + 1`})
        .where('key', '=', thread)
        .executeTakeFirst();
      return result.numUpdatedRows > 0n;
    },

    async countComments(threads) {
      const rows = await database
        .selectFrom('comments')
        .select(['thread', (count) => count.fn.countAll<number>().as('count')])
        .where('thread', 'in', threads)
        .where('status', '=', 'published')
        .where('kind', '=', 'comment')
        .groupBy('thread')
        .execute();
      return new Map(rows.map(({thread, count}) => [thread, Number(count)]));
    },

    async listHeld(limit) {
      const held = database.selectFrom('comments').selectAll().where('status', '=', 'held');
      return (await held.orderBy('stored_at').limit(limit).execute()).map(fromRow);
    },

    async hasPublished(email) {
      const row = await database
        .selectFrom('comments')
        .select('id')
        .where('author_email', '=', email)
        .where('status', '=', 'published')
        .limit(1)
        .executeTakeFirst();
      return row !== undefined;
    },

    async listOutdated(renderer, limit) {
      const outdated = database.selectFrom('comments').selectAll().where('renderer', '!=', renderer);
      return (await outdated.limit(limit).execute()).map(fromRow);
    },

    close: () => database.destroy(),
  };
}

async function nextPosition(transaction: Transaction<Schema>, thread: string): Promise<number> {
  const row = await transaction
    .selectFrom('comments')
    .select((column) => column.fn.max('position').as('last'))
    .where('thread', '=', thread)
    .executeTakeFirst();
  return Number(row?.last ?? 0) + 1;
}

async function touchThread(transaction: Transaction<Schema>, key: string): Promise<void> {
  await transaction
    .updateTable('threads')
    .set({revision: sql`revision + 1`})
    .where('key', '=', key)
    .execute();
}

function fromRow(row: CommentRow): StoredComment {
  const {id, thread, parent, kind, source, html, renderer, fingerprint} = row;
  const badges = row.author_badges.split(' ').filter((badge): badge is Badge => badge !== '');
  return {
    id,
    thread,
    parent,
    kind,
    status: row.status as StoredStatus,
    author: {name: row.author_name, email: row.author_email, url: row.author_url, badges},
    source,
    html,
    renderer,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    editNote: row.edit_reason === null ? null : {by: row.edited_by ?? '', reason: row.edit_reason},
    pinned: row.pinned === 1,
    storedAt: row.stored_at,
    secretHash: row.secret_hash,
    fingerprint,
    heldBecause: row.held_because,
  };
}

function toRow(comment: StoredComment): Omit<CommentRow, 'position'> {
  const {id, thread, parent, kind, status, author, source, html, renderer, editNote, fingerprint} = comment;
  return {
    id,
    thread,
    parent,
    kind,
    status,
    author_name: author.name,
    author_email: author.email,
    author_url: author.url,
    author_badges: author.badges.join(' '),
    source,
    html,
    renderer,
    created_at: comment.createdAt,
    edited_at: comment.editedAt,
    edited_by: editNote?.by ?? null,
    edit_reason: editNote?.reason ?? null,
    pinned: comment.pinned ? 1 : 0,
    stored_at: comment.storedAt,
    secret_hash: comment.secretHash,
    fingerprint,
    held_because: comment.heldBecause,
  };
}
