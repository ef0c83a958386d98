import {sql, type Kysely, type Migration} from 'kysely';
import {addPostgresTriggers, addSqliteTriggers} from './decision-triggers.js';

// Every step adds something, so a server of an older version can use the tables at the same time.
async function addColumns({schema}: Kysely<never>): Promise<void> {
  for (const [column, start] of [
    ['version', 1],
    ['flags', 0],
  ] as const) {
    await schema
      .alterTable('comments')
      .addColumn(column, 'integer', (definition) => definition.notNull().defaultTo(start))
      .execute();
  }
  await schema.alterTable('comments').addColumn('decided', 'text').execute();
}

async function addDecisions({schema}: Kysely<never>): Promise<void> {
  await schema
    .createTable('decisions')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('request', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('actor', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('comment', 'text')
    .addColumn('thread', 'text')
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('excerpt', 'text', (column) => column.notNull())
    .addColumn('fields', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('before', 'text', (column) => column.notNull())
    .addColumn('after', 'text', (column) => column.notNull())
    .addColumn('undoes', 'text', (column) => column.unique())
    .execute();
  await schema
    .createTable('flags')
    .addColumn('comment', 'text', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('words', 'text', (column) => column.notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .addColumn('dismissed', 'text')
    .addPrimaryKeyConstraint('flags_key', ['comment', 'device'])
    .execute();
  await schema
    .createTable('aliases')
    .addColumn('key', 'text', (column) => column.primaryKey())
    .addColumn('target', 'text', (column) => column.notNull())
    .execute();
}

// Tables that are made from the others: counts of comments, and the index of words.
async function addDerivedTables({schema}: Kysely<never>): Promise<void> {
  await schema
    .createTable('tallies')
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('thread', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('tallies_key', ['status', 'thread'])
    .execute();
  await schema
    .createTable('unsearched')
    .addColumn('comment', 'text', (column) => column.primaryKey())
    .addColumn('stamp', 'integer', (column) => column.notNull())
    .execute();
}

/** The indexes by name: the table and the columns. */
const INDEXES = {
  comments_in_queue: ['comments', ['status', 'stored_at', 'id']],
  comments_of_thread_in_queue: ['comments', ['thread', 'status', 'stored_at', 'id']],
  comments_by_author: ['comments', ['author_name', 'status', 'stored_at', 'id']],
  comments_by_author_email: ['comments', ['author_email', 'status', 'stored_at', 'id']],
  decisions_by_time: ['decisions', ['at', 'id']],
  decisions_by_request: ['decisions', ['request']],
  decisions_by_actor: ['decisions', ['actor', 'at', 'id']],
  decisions_by_action: ['decisions', ['action', 'at', 'id']],
  decisions_by_comment: ['decisions', ['comment', 'at', 'id']],
  decisions_by_thread: ['decisions', ['thread', 'at', 'id']],
  aliases_by_target: ['aliases', ['target']],
  tallies_by_thread: ['tallies', ['thread']],
  tallies_by_time: ['tallies', ['status', 'last_at', 'thread']],
} as const;

async function addIndexes(database: Kysely<never>): Promise<void> {
  for (const [name, [table, columns]] of Object.entries(INDEXES))
    await database.schema
      .createIndex(name)
      .on(table)
      .columns([...columns])
      .execute();
  await sql`create index comments_flagged on comments (stored_at, id) where flags > 0`.execute(database);
  // The entries that keep words of deleted comments: `KEEPS_WORDS`.
  await sql`create index decisions_with_words on decisions (at) where fields >= 256`.execute(database);
  // Both are the beginning of a new index.
  await database.schema.dropIndex('comments_by_status').execute();
  await database.schema.dropIndex('comments_by_email').execute();
}

async function fillDerivedTables(database: Kysely<never>): Promise<void> {
  await sql`insert into tallies (status, thread, count, last_at)
    select status, thread, count(*), max(stored_at) from comments group by status, thread`.execute(database);
  await sql`insert into tallies (status, thread, count, last_at)
    select '', key, (select count(*) from comments where thread = key),
      coalesce((select max(stored_at) from comments where thread = key), 0) from threads`.execute(database);
  await sql`insert into unsearched (comment, stamp) select id, 1 from comments`.execute(database);
}

/** Adds decisions, flags, aliases of threads, counts by status, and the index of words. */
export const decisions: Migration = {
  async up(database: Kysely<never>) {
    await addColumns(database);
    await addDecisions(database);
    await addDerivedTables(database);
    await addIndexes(database);
    await fillDerivedTables(database);
    await sql`create table searched (number integer primary key, comment text not null unique)`.execute(database);
    // Contentless: the words of a comment are in `comments`. `ascii`: our own words are separated by spaces.
    await sql`create virtual table search using
      fts5(words, content='', contentless_delete=1, detail=none, tokenize='ascii')`.execute(database);
    await addSqliteTriggers(database);
  },
};

/** The same for PostgreSQL. */
export const sharedDecisions: Migration = {
  async up(database: Kysely<never>) {
    await addColumns(database);
    await addDecisions(database);
    await addDerivedTables(database);
    await addIndexes(database);
    await fillDerivedTables(database);
    await database.schema
      .createTable('searched')
      .addColumn('comment', 'text', (column) => column.primaryKey())
      .addColumn('words', sql`tsvector`, (column) => column.notNull())
      .execute();
    await sql`create index searched_by_words on searched using gin (words)`.execute(database);
    await addPostgresTriggers(database);
  },
};
