// The index of words. What differs between the databases is behind the port `full-text.ts`.

import type {Kysely, RawBuilder} from 'kysely';
import {isPostgresDatabase} from '../database/dialects.js';
import type {Schema} from '../database/schema.js';
import type {FullText} from './full-text.js';
import {POSTGRES_SEARCH} from './postgres-search.js';
import {soughtWords, wordsOf} from './search-words.js';
import {SQLITE_SEARCH} from './sqlite-search.js';

/** Comments indexed in one transaction: about 20 ms. */
const BATCH = 100;

/** Batches that a search may index first. More are left from an upgrade or an import, and are indexed meanwhile. */
const MAX_BATCHES = 5;

/** Finds comments by words. */
export class SearchIndex {
  readonly #database: Kysely<Schema>;
  readonly #text: FullText;
  #indexing: Promise<number> | null = null;

  constructor(database: Kysely<Schema>) {
    this.#database = database;
    this.#text = isPostgresDatabase(database) ? POSTGRES_SEARCH : SQLITE_SEARCH;
  }

  /** Indexes comments that are not indexed yet. Returns how many: 0 if all are. */
  indexBatch(): Promise<number> {
    this.#indexing ??= this.#writeBatch().finally(() => (this.#indexing = null));
    return this.#indexing;
  }

  /** Returns how to find comments; null if the text has no words. Indexes new comments first. */
  async find(text: string): Promise<Found | null> {
    const words = soughtWords(text);
    if (words.length === 0) return null;
    for (let batch = 0; batch < MAX_BATCHES; batch++) if ((await this.indexBatch()) < BATCH) break;
    const isRare = (await this.#text.count(this.#database, words, RARE + 1)) <= RARE;
    return isRare ? {isRare, matches: this.#text.matches(words)} : {isRare, contains: this.#text.contains(words)};
  }

  async #writeBatch(): Promise<number> {
    const unsearched = this.#database.selectFrom('unsearched').select('comment').where('comment', '>', '');
    if (!(await unsearched.limit(1).executeTakeFirst())) return 0;
    return this.#database.transaction().execute(async (transaction) => {
      // Locks the rows, which other servers leave out. A writer that changes one of the comments waits.
      const all = transaction.selectFrom('unsearched').select('comment').where('comment', '>', '');
      const waiting = all.orderBy('comment').limit(BATCH);
      const rows = await (isPostgresDatabase(transaction) ? waiting.forUpdate().skipLocked() : waiting).execute();
      const ids = rows.map(({comment}) => comment);
      if (ids.length === 0) return 0;
      const comments = await transaction
        .selectFrom('comments')
        .select(['id', 'source', 'author_name', 'author_email'])
        .where('id', 'in', ids)
        .execute();
      const indexed = comments.map(({id, source, author_name: name, author_email: email}) => ({
        comment: id,
        words: wordsOf(`${name} ${email ?? ''} ${source}`),
      }));
      // A comment that was deleted meanwhile has no words.
      if (indexed.length > 0) await this.#text.write(transaction, indexed);
      await transaction.deleteFrom('unsearched').where('comment', 'in', ids).execute();
      return ids.length;
    });
  }
}

/** Number of matches up to which all are read and sorted. With more, the comments are read in order until enough match. */
const RARE = 2000;

/** How to find comments. */
export type Found =
  | {readonly isRare: true; readonly matches: RawBuilder<unknown>}
  | {readonly isRare: false; readonly contains: RawBuilder<boolean>};
