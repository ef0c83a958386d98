// Reads one page of a list of comments.

import {sql, type Kysely, type RawBuilder, type Selectable} from 'kysely';
import type {Schema} from '../database/schema.js';
import type {StoredStatus} from '../comment-store.js';
import type {Found, SearchIndex} from '../search/search-index.js';
import type {QueueQuery, QueueTab} from './queue-store.js';

export type CommentRowOfQueue = Selectable<Schema['comments']>;

/** The statuses of each tab; null: those of flagged comments, which have an index without it. */
const STATUSES: Readonly<Record<QueueTab, readonly (StoredStatus | null)[]>> = {
  waiting: ['held'],
  flagged: [null],
  published: ['published'],
  rejected: ['rejected', 'spam'],
  deleted: ['deleted'],
};

const ALL: readonly StoredStatus[] = ['held', 'published', 'rejected', 'spam', 'deleted'];

/**
 * Returns the rows of a page. Each status and each way to name an author is a query of its own, which reads its index in
 * order; their results are merged.
 */
export async function listRows(
  database: Kysely<Schema>,
  search: SearchIndex,
  query: QueueQuery,
): Promise<readonly CommentRowOfQueue[]> {
  const found = query.words === undefined ? undefined : await search.find(query.words);
  if (found === null) return [];
  const authors = query.author === undefined ? [undefined] : (['author_name', 'author_email'] as const);
  const statuses = query.tab === null ? ALL : STATUSES[query.tab];
  const branches = statuses.flatMap((status) => authors.map((author) => [status, author] as const));
  const rows: CommentRowOfQueue[] = [];
  for (const [status, author] of branches) rows.push(...(await readBranch(database, query, status, author, found)));
  const unique = new Map(rows.map((row) => [row.id, row]));
  const direction = query.order === 'newest' ? -1 : 1;
  return [...unique.values()].sort((a, b) => direction * comparePlaces(a, b)).slice(0, query.limit);
}

async function readBranch(
  database: Kysely<Schema>,
  {flagsToList, thread, author, order, after, limit}: QueueQuery,
  status: StoredStatus | null,
  authorColumn: 'author_name' | 'author_email' | undefined,
  found: Found | undefined,
): Promise<readonly CommentRowOfQueue[]> {
  const isNewest = order === 'newest';
  const operator = sql.raw(isNewest ? '<' : '>');
  const conditions = [status === null ? isFlagged(flagsToList) : sql`c.status = ${status}`];
  if (thread !== undefined) conditions.push(sql`c.thread = ${thread}`);
  if (authorColumn) conditions.push(sql`${sql.ref(`c.${authorColumn}`)} = ${author}`);
  if (after) conditions.push(sql`(c.stored_at, c.id) ${operator} (${after.storedAt}, ${after.id})`);
  if (found && !found.isRare) conditions.push(found.contains);
  const direction = sql.raw(isNewest ? 'desc' : 'asc');
  const [start, from] = found?.isRare
    ? [sql`with m as materialized (${found.matches})`, sql`m cross join comments as c`]
    : [sql``, sql`comments as c`];
  if (found?.isRare) conditions.push(sql`c.id = m.comment`);
  const page = sql<CommentRowOfQueue>`${start} select c.* from ${from} where ${sql.join(conditions, sql` and `)}
    order by c.stored_at ${direction}, c.id ${direction} limit ${limit}`;
  return (await page.execute(database)).rows;
}

/**
 * Whether the comment `c` is flagged. The literal lets the database use the index of flagged comments, and the expression
 * keeps it from using the index of all comments with the status.
 */
export const isFlagged = (flagsToList: number): RawBuilder<unknown> =>
  sql`c.flags > 0 and c.flags >= ${flagsToList} and (c.status || '') in ('published', 'held')`;

const comparePlaces = (a: CommentRowOfQueue, b: CommentRowOfQueue): number =>
  a.stored_at - b.stored_at || (a.id < b.id ? -1 : 1);
