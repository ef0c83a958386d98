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

// For each statement, not for each row: PostgreSQL keeps every version of a row until the transaction ends, so that to
// change the counts of a thread once for each of 100,000 comments would take hours.
const COMMENTS_ADDED = `
  insert into tallies (status, thread, count, last_at)
    select status, thread, count(*), max(stored_at) from added group by status, thread order by status, thread
    on conflict (status, thread) do update set count = tallies.count + excluded.count;
  insert into tallies (status, thread, count, last_at)
    select '', thread, count(*), max(stored_at) from added group by thread order by thread
    on conflict (status, thread) do update set count = tallies.count + excluded.count,
      last_at = greatest(tallies.last_at, excluded.last_at);
  insert into unsearched (comment, stamp) select id, 1 from added order by id
    on conflict (comment) do update set stamp = unsearched.stamp + 1;`;

const COMMENTS_CHANGED = `
  insert into tallies (status, thread, count, last_at)
    select status, thread, sum(n), max(stored_at) from (
      select status, thread, 1 as n, stored_at from later union all
      select status, thread, -1, 0 from earlier union all
      select '', thread, 1, stored_at from later union all
      select '', thread, -1, 0 from earlier
    ) as changes group by status, thread having sum(n) <> 0 order by status, thread
    on conflict (status, thread) do update set count = tallies.count + excluded.count,
      last_at = greatest(tallies.last_at, excluded.last_at);
  insert into unsearched (comment, stamp)
    select later.id, 1 from later join earlier on earlier.id = later.id
    where (later.source, later.author_name, later.author_email)
      is distinct from (earlier.source, earlier.author_name, earlier.author_email)
    order by later.id
    on conflict (comment) do update set stamp = unsearched.stamp + 1;`;

export async function addPostgresTriggers(database: Kysely<never>): Promise<void> {
  await createFunction(database, 'colloquy_comments_added', `${COMMENTS_ADDED} return null;`);
  await sql`create trigger colloquy_comments_added after insert on comments referencing new table as added
    for each statement execute function colloquy_comments_added()`.execute(database);
  await createFunction(database, 'colloquy_comments_changed', `${COMMENTS_CHANGED} return null;`);
  await sql`create trigger colloquy_comments_changed after update on comments
    referencing old table as earlier new table as later
    for each statement execute function colloquy_comments_changed()`.execute(database);
  for (const name of ['colloquy_thread_new', 'colloquy_thread_gone'] as const) {
    const [event, , actions] = TRIGGERS[name];
    await createFunction(database, name, `${actions} return null;`);
    await sql.raw(`create trigger ${name} ${event} for each row execute function ${name}()`).execute(database);
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
