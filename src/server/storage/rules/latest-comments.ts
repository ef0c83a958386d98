// Reads the latest comments of a site, of every status that has content.

import type {Kysely} from 'kysely';
import {fromRow} from '../comment-row.js';
import type {StoredComment, StoredStatus} from '../comment-store.js';
import type {Schema} from '../database/schema.js';

/** A comment, and whether its writer had a published comment before. Writers are identified by identity or device. */
export interface LatestComment {
  readonly comment: StoredComment;
  readonly isKnownWriter: boolean;
}

const STATUSES: readonly StoredStatus[] = ['published', 'held', 'rejected', 'spam'];

/** Comments in memory. */
const BATCH_SIZE = 50;

/** Reads the latest comments, the newest first, in batches. */
export async function* readLatest(database: Kysely<Schema>, limit: number): AsyncGenerator<readonly LatestComment[]> {
  const ids = await listIds(database, limit);
  for (let start = 0; start < ids.length; start += BATCH_SIZE) {
    const batch = ids.slice(start, start + BATCH_SIZE);
    const rows = await database.selectFrom('comments').selectAll().where('id', 'in', batch).execute();
    const comments = new Map(rows.map((row) => [row.id, fromRow(row)]));
    const first = await findFirstPublished(database, [...comments.values()]);
    yield batch.flatMap((id) => {
      const comment = comments.get(id);
      if (!comment) return [];
      const times = keysOf(comment).map((key) => first.get(key) ?? Infinity);
      return [{comment, isKnownWriter: Math.min(...times) < comment.storedAt}];
    });
  }
}

// One query for each status, because the index has the order within a status only.
async function listIds(database: Kysely<Schema>, limit: number): Promise<readonly string[]> {
  const found: {readonly id: string; readonly stored_at: number}[] = [];
  for (const status of STATUSES) {
    const rows = database.selectFrom('comments').select(['id', 'stored_at']).where('status', '=', status);
    found.push(...(await rows.orderBy('stored_at', 'desc').limit(limit).execute()));
  }
  const sorted = found.sort((a, b) => b.stored_at - a.stored_at || (a.id < b.id ? 1 : -1));
  return sorted.slice(0, limit).map(({id}) => id);
}

const keysOf = ({author, device}: StoredComment): readonly string[] =>
  [author.identity, device].flatMap((key) => (key ? [key] : []));

/** Returns when the first published comment of each identity and device was stored. */
async function findFirstPublished(
  database: Kysely<Schema>,
  comments: readonly StoredComment[],
): Promise<ReadonlyMap<string, number>> {
  const keys = [...new Set(comments.flatMap(keysOf))];
  if (keys.length === 0) return new Map();
  const found = new Map<string, number>();
  for (const column of ['author_identity', 'device'] as const) {
    const rows = await database
      .selectFrom('comments')
      .select(({fn, ref}) => [ref(column).as('key'), fn.min('stored_at').as('first')])
      .where(column, 'in', keys)
      .where('status', '=', 'published')
      .groupBy(column)
      .execute();
    for (const {key, first} of rows) if (key !== null) found.set(key, first);
  }
  return found;
}
