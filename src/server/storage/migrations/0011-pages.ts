import type {Kysely, Migration} from 'kysely';

/** A comment of the last day. */
export interface RecentRow {
  comment: string;
  /** A hash of its words and links; empty if they are too few to compare. */
  words: string;
  author: string;
  at: number;
}

/** A title and an address that requests gave for a thread, other than those that it has. */
export interface PageClaimRow {
  thread: string;
  /** A hash of title and address, because an index cannot hold them. */
  claim: string;
  title: string;
  url: string;
  /** Number of requests. */
  requests: number;
  /** When the last one came. */
  at: number;
}

/** What the addresses of clients are hashed with on one day. */
export interface SaltRow {
  /** Days since 1970, UTC. */
  day: number;
  secret: string;
}

/**
 * Adds the comments of the last day with the hashes of their words, what requests said of a page that its thread does not
 * say, and the secrets that addresses are hashed with.
 */
export const pages: Migration = {
  async up(database: Kysely<never>) {
    await database.schema
      .createTable('recent')
      .addColumn('comment', 'text', (column) => column.primaryKey())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .execute();
    await database.schema.createIndex('recent_by_words').on('recent').columns(['words', 'at']).execute();
    await database.schema.createIndex('recent_by_time').on('recent').column('at').execute();
    await database.schema
      .createTable('claims')
      .addColumn('thread', 'text', (column) => column.notNull())
      .addColumn('claim', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('url', 'text', (column) => column.notNull())
      .addColumn('requests', 'integer', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('claims_key', ['thread', 'claim'])
      .execute();
    await database.schema
      .createTable('salts')
      .addColumn('day', 'integer', (column) => column.primaryKey())
      .addColumn('secret', 'text', (column) => column.notNull())
      .execute();
  },
};
