// Reads threads of any length in batches: a query holds up everybody else until its last row.

import type {Kysely} from 'kysely';
import {fromRow} from './comment-row.js';
import type {Schema} from './database/schema.js';
import type {OutlineEntry, PositionedComment, StoredComment} from './comment-store.js';

/** Rows of one query. 200 comments of 600 bytes take about 1 ms. */
const COMMENTS = 200;
const OUTLINED = 2000;

/** Reads all comments of a thread in the order in which they came. */
export async function* readComments(
  database: Kysely<Schema>,
  thread: string,
): AsyncGenerator<readonly StoredComment[]> {
  for (let last = 0; ;) {
    const comments = database.selectFrom('comments').selectAll().where('thread', '=', thread);
    const rows = await comments.where('position', '>', last).orderBy('position').limit(COMMENTS).execute();
    if (rows.length > 0) yield rows.map(fromRow);
    if (rows.length < COMMENTS) return;
    last = rows.at(-1)?.position ?? last;
  }
}

/** Reads the places of all comments of a thread in the order in which they came. */
export async function* readOutline(
  database: Kysely<Schema>,
  thread: string,
): AsyncGenerator<readonly OutlineEntry[]> {
  for (let last = 0; ;) {
    const rows = await database
      .selectFrom('comments as c')
      .leftJoin('comments as p', (join) => join.onRef('p.id', '=', 'c.parent').onRef('p.thread', '=', 'c.thread'))
      .select(['c.position', 'p.position as parent', 'c.status', 'c.pinned', 'c.created_at as createdAt'])
      .where('c.thread', '=', thread)
      .where('c.position', '>', last)
      .orderBy('c.position')
      .limit(OUTLINED)
      .execute();
    yield rows.map(({position, parent, status, pinned, createdAt}) => ({
      position,
      parent,
      isPublished: status === 'published',
      pinned: pinned === 1,
      createdAt,
    }));
    if (rows.length < OUTLINED) return;
    last = rows.at(-1)?.position ?? last;
  }
}

/** Reads the comments that have these positions. */
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
