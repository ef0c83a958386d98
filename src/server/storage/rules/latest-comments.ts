// Reads the latest comments of a site, of every status that has content.

import type {Kysely} from 'kysely';
import {fromRow} from '../comment-row.js';
import type {StoredComment, StoredStatus} from '../comment-store.js';
import type {Schema} from '../database/schema.js';

/** A comment, and whether its writer had a published comment before. Writers are identified by e-mail address. */
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
      const {email} = comment.author;
      return [{comment, isKnownWriter: email !== null && (first.get(email) ?? Infinity) < comment.storedAt}];
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

/** Returns when the first published comment of each e-mail address was stored. */
async function findFirstPublished(
  database: Kysely<Schema>,
  comments: readonly StoredComment[],
): Promise<ReadonlyMap<string, number>> {
  const emails = [...new Set(comments.flatMap(({author}) => author.email ?? []))];
  if (emails.length === 0) return new Map();
  const rows = await database
    .selectFrom('comments')
    .select(({fn}) => ['author_email', fn.min('stored_at').as('first')])
    .where('author_email', 'in', emails)
    .where('status', '=', 'published')
    .groupBy('author_email')
    .execute();
  return new Map(rows.map(({author_email, first}) => [author_email ?? '', first]));
}
