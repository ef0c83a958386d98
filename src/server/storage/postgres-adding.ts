// Adds comments to threads with one statement. A transaction of several statements holds the lock on a thread while it
// waits for the server between them, which limits how often a thread can change.

import {CompiledQuery, type Kysely} from 'kysely';
import {toRow} from './comment-row.js';
import type {Schema} from './database/schema.js';
import type {Change} from './sql-changes.js';
import {countAdditions, toChanges, type Addition} from './sql-adding.js';
import type {StoredThreadRow} from './sql-threads.js';

const COLUMNS = `thread, id, parent, kind, status, author_name, author_email, author_url, author_badges,
  author_identity, author_avatar, source, html, renderer, created_at, edited_at, edited_by, edit_reason, pinned, stored_at, secret_hash, fingerprint, held_because,
  held_reason, device`;

/**
 * Statements see what was committed before they began. Only the row of the thread is as new as its lock, so it has the
 * last position too. The maximum counts for comments that were stored without it, for example by a copy.
 */
const STATEMENT = `with changed as (
  insert into threads as t (key, title, url, closed, revision, epoch, count, echoes, positions)
  select key, title, url, closed, revision, epoch, count, echoes, positions
  from json_populate_recordset(null::threads, $1::json) order by key
  on conflict (key) do update set
    revision = t.revision + excluded.revision,
    count = t.count + excluded.count,
    echoes = t.echoes + excluded.echoes,
    positions = excluded.positions +
      greatest(t.positions, (select max(position) from comments where thread = excluded.key))
  returning key, title, url, closed, revision, epoch, count, echoes, positions
), added as (
  insert into comments (${COLUMNS}, position, changed)
  select ${COLUMNS}, positions - position,
    case when status = 'published' then revision - changed else 0 end
  from json_populate_recordset(null::comments, $2::json) join changed on key = thread
)
select key, title, url, closed, revision, epoch, count, echoes from changed`;

/** Adds comments and creates missing threads. Each addition has a revision of its own. */
export async function addWithOneStatement(
  database: Kysely<Schema>,
  additions: readonly Addition[],
): Promise<readonly Change[]> {
  const threads = countAdditions(additions);
  /** The comments and additions of each thread that come after the current one. */
  const later = new Map(threads.map(({key, positions, revision}) => [key, {positions, revisions: revision}]));
  const rows = additions.flatMap(({key, comments}) => {
    const rest = later.get(key);
    if (!rest) return [];
    rest.revisions--;
    return comments.map((comment) => {
      rest.positions--;
      return {...toRow({...comment, changed: rest.revisions}), position: rest.positions};
    });
  });
  const parameters = [JSON.stringify(threads), JSON.stringify(rows)];
  const result = await database.executeQuery<StoredThreadRow>(CompiledQuery.raw(STATEMENT, parameters));
  return toChanges(result.rows, threads, additions);
}
