// Triggers that keep the derived tables of `0008-decisions` up to date, whichever version of the server writes.

import {sql, type Kysely} from 'kysely';

const COUNT_NEW = `
  insert into tallies (status, thread, count, last_at) values (new.status, new.thread, 1, new.stored_at)
    on conflict (status, thread) do update set count = tallies.count + 1;
  update tallies set count = count + 1,
    last_at = case when last_at < new.stored_at then new.stored_at else last_at end
    where status = '' and thread = new.thread;`;

const DISCOUNT_OLD = `
  update tallies set count = count - 1 where thread = old.thread and status in ('', old.status);`;

// Raises the stamp of a waiting comment, which waits for the server that is indexing its previous words.
const INDEX_NEW = `
  insert into unsearched (comment, stamp) values (new.id, 1)
    on conflict (comment) do update set stamp = unsearched.stamp + 1;`;

const ADD_THREAD = `
  insert into tallies (status, thread, count, last_at) values ('', new.key, 0, 0) on conflict do nothing;`;

const REMOVE_THREAD = `
  delete from tallies where thread = old.key;`;

/** By name: when a trigger runs, and what it does. */
const TRIGGERS = {
  colloquy_comment_new: ['after insert on comments', '', COUNT_NEW + INDEX_NEW],
  colloquy_comment_status: [
    'after update of status, thread on comments',
    'old.status <> new.status or old.thread <> new.thread',
    DISCOUNT_OLD + COUNT_NEW,
  ],
  colloquy_comment_words: [
    'after update of source, author_name, author_email on comments',
    `old.source <> new.source or old.author_name <> new.author_name
      or coalesce(old.author_email, '') <> coalesce(new.author_email, '')`,
    INDEX_NEW,
  ],
  colloquy_thread_new: ['after insert on threads', '', ADD_THREAD],
  colloquy_thread_gone: ['after delete on threads', '', REMOVE_THREAD],
} as const;

export async function addSqliteTriggers(database: Kysely<never>): Promise<void> {
  for (const [name, [event, condition, actions]] of Object.entries(TRIGGERS)) {
    const when = condition === '' ? '' : `when ${condition}`;
    await sql.raw(`create trigger ${name} ${event} for each row ${when} begin ${actions} end`).execute(database);
  }
}

export async function addPostgresTriggers(database: Kysely<never>): Promise<void> {
  for (const [name, [event, condition, actions]] of Object.entries(TRIGGERS)) {
    await createFunction(database, name, `${actions} return null;`);
    const when = condition === '' ? '' : `when (${condition})`;
    await sql.raw(`create trigger ${name} ${event} for each row ${when} execute function ${name}()`).execute(database);
  }
  // Servers of older versions do not know the column.
  await createFunction(
    database,
    'colloquy_comment_version',
    `if new.version = old.version and
      (new.status, new.source, new.pinned, new.author_name, new.author_badges, new.edited_at) is distinct from
      (old.status, old.source, old.pinned, old.author_name, old.author_badges, old.edited_at)
    then new.version := old.version + 1; end if;
    return new;`,
  );
  await sql`create trigger colloquy_comment_version before update on comments
    for each row execute function colloquy_comment_version()`.execute(database);
}

const createFunction = (database: Kysely<never>, name: string, actions: string): Promise<unknown> =>
  sql.raw(`create function ${name}() returns trigger language plpgsql as $$ begin ${actions} end $$`).execute(database);
