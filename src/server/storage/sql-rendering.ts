// Saves re-rendered HTML where it differs from the stored HTML.

import type {Transaction} from 'kysely';
import type {CommentRow, Schema} from './database/schema.js';
import {NO_COUNTS} from './comment-counts.js';
import {fromRow} from './comment-row.js';
import type {RenderedComment} from './comment-store.js';
import type {Change} from './sql-changes.js';
import {changeThread, lockThread} from './sql-threads.js';

/** Saves re-rendered comments. Returns the number of those whose HTML changed, and what readers see of it. */
export async function saveRendered(
  transaction: Transaction<Schema>,
  renderer: number,
  comments: readonly RenderedComment[],
): Promise<{readonly count: number; readonly changes: readonly Change[]}> {
  const changes: Change[] = [];
  let count = 0;
  // Sorted, so that two servers that save the same threads do not wait for each other.
  for (const key of [...new Set(comments.map(({thread}) => thread))].sort()) {
    const rendered = comments.filter(({thread}) => thread === key);
    await lockThread(transaction, key);
    const rows = await markUnchanged(transaction, renderer, rendered);
    count += rows.length;
    const changesThread = rows.some(({status}) => status === 'published');
    const thread = changesThread ? await changeThread(transaction, key, NO_COUNTS) : null;
    const saved: CommentRow[] = [];
    for (const row of rows) {
      const changed = thread && row.status === 'published' ? thread.revision : row.changed;
      const {html} = row;
      await transaction.updateTable('comments').set({html, renderer, changed}).where('id', '=', row.id).execute();
      saved.push({...row, renderer, changed});
    }
    if (thread) changes.push({thread, comments: saved.map(fromRow)});
  }
  return {count, changes};
}

/**
 * Updates the renderer version of comments whose HTML did not change.
 *
 * @returns the rows whose HTML changed, with the new HTML. Skips rows that are up to date and rows whose source changed.
 */
async function markUnchanged(
  transaction: Transaction<Schema>,
  renderer: number,
  comments: readonly RenderedComment[],
): Promise<readonly CommentRow[]> {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const found = transaction
    .selectFrom('comments')
    .selectAll()
    .where('id', 'in', [...byId.keys()]);
  const rows = (await found.where('renderer', '!=', renderer).execute()).filter(
    ({id, source}) => byId.get(id)?.source === source,
  );
  const htmlOf = ({id, html}: CommentRow): string => byId.get(id)?.html ?? html;
  const same = rows.filter((row) => htmlOf(row) === row.html).map(({id}) => id);
  if (same.length > 0) await transaction.updateTable('comments').set({renderer}).where('id', 'in', same).execute();
  return rows.filter((row) => htmlOf(row) !== row.html).map((row) => ({...row, html: htmlOf(row)}));
}
