// Full-text search of SQLite: FTS5 (sqlite.org/fts5.html). The number of a comment is a column of its own, because VACUUM
// may change the row ids of `comments`.

import {sql} from 'kysely';
import type {FullText} from './full-text.js';
import type {SoughtWord} from './search-words.js';

// Words have letters and digits only, so they need no escaping within the quotes.
const toQuery = (words: readonly SoughtWord[]): string =>
  words.map(({word, isPrefix}) => (isPrefix ? `"${word}"*` : `"${word}"`)).join(' AND ');

export const SQLITE_SEARCH: FullText = {
  write: async (transaction, indexed) => {
    await transaction
      .insertInto('searched')
      .values(indexed.map(({comment}) => ({comment})))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    for (const {comment, words} of indexed)
      await sql`insert or replace into search (rowid, words)
        select number, ${words.join(' ')} from searched where comment = ${comment}`.execute(transaction);
  },
  count: async (database, words, limit) => {
    const {rows} = await sql<{count: number}>`select count(*) as count from
      (select 1 from search where search match ${toQuery(words)} limit ${limit})`.execute(database);
    return rows[0]?.count ?? 0;
  },
  matches: (words) => sql`select n.comment from search cross join searched as n on n.number = search.rowid
    where search match ${toQuery(words)}`,
  contains: (words) => sql<boolean>`(select n.number from searched as n where n.comment = c.id) in
    (select rowid from search where search match ${toQuery(words)})`,
};
