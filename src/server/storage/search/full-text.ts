// The port to the full-text index of a database.

import type {Kysely, RawBuilder, Transaction} from 'kysely';
import type {Schema} from '../database/schema.js';
import type {SoughtWord} from './search-words.js';

export interface IndexedComment {
  readonly comment: string;
  readonly words: readonly string[];
}

/** A full-text index. */
export interface FullText {
  /** Stores the words of comments. */
  write(transaction: Transaction<Schema>, indexed: readonly IndexedComment[]): Promise<void>;
  /** Returns the number of comments with all words, at most `limit`. */
  count(database: Kysely<Schema>, words: readonly SoughtWord[], limit: number): Promise<number>;
  /** The ids of the comments with all words: `select comment …`. */
  matches(words: readonly SoughtWord[]): RawBuilder<unknown>;
  /** Whether the comment `c` has all words. */
  contains(words: readonly SoughtWord[]): RawBuilder<boolean>;
}
