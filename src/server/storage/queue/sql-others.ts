// Counts what else the authors of comments wrote.

import type {Kysely} from 'kysely';
import type {Schema} from '../database/schema.js';
import type {CommentRowOfQueue} from './sql-listing.js';
import type {OtherComments} from './queue-store.js';

type Group = Readonly<{author: string; status: string; count: number}>;

/** Returns a function that returns the numbers for a comment: by e-mail address or name, without the comment itself. */
export async function countOthers(
  database: Kysely<Schema>,
  rows: readonly CommentRowOfQueue[],
): Promise<(row: CommentRowOfQueue) => OtherComments> {
  const names = [...new Set(rows.map((row) => row.author_name).filter(Boolean))];
  const emails = [...new Set(rows.flatMap((row) => row.author_email ?? []))];
  const byName = await countGroups(database, 'author_name', names);
  const byEmail = await countGroups(database, 'author_email', emails);
  const byBoth = await countBoth(database, names, emails);
  return (row) => {
    const count = (...statuses: readonly string[]): number =>
      statuses.reduce((sum, status) => {
        const {author_name: name, author_email: email} = row;
        const sameName = byName.get(key(name, status)) ?? 0;
        const sameEmail = email === null ? 0 : (byEmail.get(key(email, status)) ?? 0);
        const same = email === null ? 0 : (byBoth.get(key(`${name}\n${email}`, status)) ?? 0);
        return sum + sameName + sameEmail - same - Number(row.status === status && (name !== '' || email !== null));
      }, 0);
    return {published: count('published'), waiting: count('held'), rejected: count('rejected', 'spam')};
  };
}

const key = (author: string, status: string): string => `${status}\n${author}`;

const toMap = (groups: readonly Group[]): ReadonlyMap<string, number> =>
  new Map(groups.map(({author, status, count}) => [key(author, status), count]));

async function countGroups(
  database: Kysely<Schema>,
  column: 'author_name' | 'author_email',
  values: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (values.length === 0) return new Map();
  const rows = await database
    .selectFrom('comments')
    .select(({fn}) => [`${column} as author` as const, 'status', fn.countAll<number | string>().as('count')])
    .where(column, 'in', values)
    .groupBy([column, 'status'])
    .execute();
  return toMap(rows.map(({author, status, count}) => ({author: author ?? '', status, count: Number(count)})));
}

async function countBoth(
  database: Kysely<Schema>,
  names: readonly string[],
  emails: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (names.length === 0 || emails.length === 0) return new Map();
  const rows = await database
    .selectFrom('comments')
    .select(({fn}) => ['author_email', 'status', 'author_name', fn.countAll<number | string>().as('count')])
    .where('author_email', 'in', emails)
    .where('author_name', 'in', names)
    .groupBy(['author_email', 'status', 'author_name'])
    .execute();
  return toMap(
    rows.map(({author_name: name, author_email: email, status, count}) => ({
      author: `${name}\n${email}`,
      status,
      count: Number(count),
    })),
  );
}
