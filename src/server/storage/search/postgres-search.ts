// Full-text search of PostgreSQL: `tsvector` with a GIN index. Our own words are used as lexemes, because the parsers and
// dictionaries of PostgreSQL depend on the locale and do not split Chinese or Japanese.

import {sql} from 'kysely';
import type {FullText} from './full-text.js';
import type {SoughtWord} from './search-words.js';

// Words have letters and digits only, so they need no escaping within the quotes.
const toQuery = (words: readonly SoughtWord[]) =>
  sql`${words.map(({word, isPrefix}) => (isPrefix ? `'${word}':*` : `'${word}'`)).join(' & ')}::tsquery`;

export const POSTGRES_SEARCH: FullText = {
  write: async (transaction, indexed) => {
    await sql`insert into searched (comment, words)
      select comment, array_to_tsvector(words)
      from json_to_recordset(${JSON.stringify(indexed)}::json) as t (comment text, words text[])
      on conflict (comment) do update set words = excluded.words`.execute(transaction);
  },
  count: async (database, words, limit) => {
    const {rows} = await sql<{count: string}>`select count(*) as count from
      (select 1 from searched where words @@ ${toQuery(words)} limit ${limit}) as found`.execute(database);
    return Number(rows[0]?.count ?? 0);
  },
  matches: (words) => sql`select comment from searched where words @@ ${toQuery(words)}`,
  // `offset 0` keeps the planner from joining all of `searched` first.
  contains: (words) => sql<boolean>`exists
    (select 1 from searched as n where n.comment = c.id and n.words @@ ${toQuery(words)} offset 0)`,
};
