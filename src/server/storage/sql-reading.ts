// Reads threads in batches, because a query blocks all other requests until its last row.

import type {Kysely} from 'kysely';
import {fromRow} from './comment-row.js';
import type {Schema} from './database/schema.js';
import type {OutlineEntry, PositionedComment, StoredComment} from './comment-store.js';

/** Comments per query. 200 comments of 600 bytes take about 1 ms. */
const COMMENT_BATCH = 200;
/** Outline entries per query. */
const OUTLINE_BATCH = 2000;

/** Reads all comments of a thread in order of arrival. */
export async function* readComments(
  database: Kysely<Schema>,
  thread: string,
): AsyncGenerator<readonly StoredComment[]> {
  for (let last = 0; ;) {
    const comments = database.selectFrom('comments').selectAll().where('thread', '=', thread);
    const rows = await comments.where('position', '>', last).orderBy('position').limit(COMMENT_BATCH).execute();
    if (rows.length > 0) yield rows.map(fromRow);
    if (rows.length < COMMENT_BATCH) return;
    last = rows.at(-1)?.position ?? last;
  }
}

/** Reads the outline of a thread in order of arrival. */
export async function* readOutline(database: Kysely<Schema>, thread: string): AsyncGenerator<readonly OutlineEntry[]> {
  for (let last = 0; ;) {
    const rows = await database
      .selectFrom('comments as c')
      .leftJoin('comments as p', (join) => join.onRef('p.id', '=', 'c.parent').onRef('p.thread', '=', 'c.thread'))
      .select(['c.position', 'p.position as parent', 'c.status', 'c.pinned', 'c.created_at as createdAt'])
      .where('c.thread', '=', thread)
      .where('c.position', '>', last)
      .orderBy('c.position')
      .limit(OUTLINE_BATCH)
      .execute();
    yield rows.map(({position, parent, status, pinned, createdAt}) => ({
      position,
      parent,
      isPublished: status === 'published',
      pinned: pinned === 1,
      createdAt,
    }));
    if (rows.length < OUTLINE_BATCH) return;
    last = rows.at(-1)?.position ?? last;
  }
}

/** Returns the comments at these positions. */
export async function findByPosition(
  database: Kysely<Schema>,
  thread: string,
  positions: readonly number[],
): Promise<readonly PositionedComment[]> {
  if (positions.length === 0) return [];
  const comments = database.selectFrom('comments').selectAll().where('thread', '=', thread);
  const rows = await comments.where('position', 'in', positions).execute();
  return rows.map((row) => ({position: row.position, comment: fromRow(row)}));
}
