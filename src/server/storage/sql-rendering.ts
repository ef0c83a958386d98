// HTML that was rendered anew, compared to what a database has.

import type {Transaction} from 'kysely';
import type {CommentRow, Schema} from './database/schema.js';
import type {RenderedComment} from './comment-store.js';

/**
 * Marks the comments as rendered whose HTML is the same as before.
 *
 * @returns the rows of the others, with their new HTML. Rows that are up to date, or have another source by now, are left
 * out.
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
