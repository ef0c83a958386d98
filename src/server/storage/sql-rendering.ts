// Compares re-rendered HTML with the stored HTML.

import type {Transaction} from 'kysely';
import type {CommentRow, Schema} from './database/schema.js';
import type {RenderedComment} from './comment-store.js';

/**
 * Updates the renderer version of comments whose HTML did not change.
 *
 * @returns the rows whose HTML changed, with the new HTML. Skips rows that are up to date and rows whose source changed.
 */
export async function markUnchanged(
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
