// Reads what moderators need to know of comments besides the comments themselves.

import type {Kysely} from 'kysely';
import {fromRow} from '../comment-row.js';
import type {Schema} from '../database/schema.js';
import type {RecordEntry} from '../decisions/decision-store.js';
import {findEntries} from '../decisions/sql-record.js';
import type {CommentRowOfQueue} from './sql-listing.js';
import type {QueuedComment, StoredFlag} from './queue-store.js';
import {countOthers} from './sql-others.js';

/** Maximum number of reports that are shown of one comment. */
const MAX_FLAGS = 50;

/** Maximum number of reports that are read for a page. */
const MAX_FLAGS_READ = 2000;

/** Adds threads, parents, reports, the last decision and the numbers of the authors' other comments. */
export async function addDetails(
  database: Kysely<Schema>,
  rows: readonly CommentRowOfQueue[],
): Promise<readonly QueuedComment[]> {
  if (rows.length === 0) return [];
  const threads = await readThreads(database, distinct(rows.map(({thread}) => thread)));
  const parents = await readComments(database, distinct(rows.flatMap(({parent}) => parent ?? [])));
  const flags = await readFlags(database, rows.filter((row) => row.flags > 0).map(({id}) => id)); // prettier-ignore
  const entries = await findEntries(
    database,
    rows.flatMap(({decided}) => decided ?? []),
  );
  const authored = rows.map((row) => withAuthor(row, entries.get(row.decided ?? '')));
  const others = await countOthers(database, authored);
  const networks = await readNetworks(database, rows.map(({id}) => id)); // prettier-ignore
  return rows.map((row, index) => {
    const parent = row.parent === null ? undefined : parents.get(row.parent);
    return {
      comment: fromRow(row),
      version: row.version,
      thread: threads.get(row.thread) ?? {key: row.thread, title: '', url: '', closed: false},
      parent: parent?.thread === row.thread ? parent : null,
      flags: (flags.get(row.id) ?? []).slice(0, MAX_FLAGS),
      others: others(authored[index] ?? row),
      decided: entries.get(row.decided ?? '') ?? null,
      hasNetwork: networks.has(row.id),
    };
  });
}

// Only the decision that deleted a comment knows who wrote it.
function withAuthor(row: CommentRowOfQueue, decided: RecordEntry | undefined): CommentRowOfQueue {
  const author = row.status === 'deleted' ? decided?.before?.author : undefined;
  return author ? {...row, author_name: author.name, author_email: author.email} : row;
}

const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)];

async function readThreads(database: Kysely<Schema>, keys: readonly string[]) {
  const columns = ['key', 'title', 'url', 'closed'] as const;
  const rows = await database.selectFrom('threads').select(columns).where('key', 'in', keys).execute();
  return new Map(rows.map(({closed, ...row}) => [row.key, {...row, closed: closed === 1}]));
}

async function readComments(database: Kysely<Schema>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never>();
  const rows = await database.selectFrom('comments').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

async function readNetworks(database: Kysely<Schema>, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await database.selectFrom('networks').select('comment').where('comment', 'in', ids).execute();
  return new Set(rows.map(({comment}) => comment));
}

async function readFlags(
  database: Kysely<Schema>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredFlag[]>> {
  if (ids.length === 0) return new Map();
  const rows = await database
    .selectFrom('flags')
    .select(['comment', 'reason', 'words', 'at'])
    .where('comment', 'in', ids)
    .where('dismissed', 'is', null)
    .limit(MAX_FLAGS_READ)
    .execute();
  const byComment = new Map<string, StoredFlag[]>();
  for (const {comment, ...flag} of rows.sort((a, b) => a.at - b.at)) {
    const flags = byComment.get(comment);
    if (flags) flags.push(flag);
    else byComment.set(comment, [flag]);
  }
  return byComment;
}
