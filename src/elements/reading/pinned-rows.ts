// Keeps forms in place while rows are inserted. Rows are not keyed: inserting a row re-renders the rows after it with
// new data. That would move an open form to another element, so rows with a form keep their position in the group.

import {nothing} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {Row} from '../../core/thread/rows.js';

/** The position of each row with a form among the parts of its group. */
export type Pins = Map<CommentId, number>;

/**
 * Returns the rows of a group as template parts, usually a part per row. If rows were inserted before a pinned row,
 * the part before it contains several rows; if rows were removed, some parts are empty.
 */
export function pinnedRows(rows: readonly Row[], view: (row: Row) => unknown, pins: Pins): readonly unknown[] {
  const parts: unknown[] = [];
  let waiting: unknown[] = [];
  for (const row of rows) {
    const {id} = row.comment;
    if (!row.touch.place) {
      pins.delete(id);
      waiting.push(view(row));
      continue;
    }
    const pin = pins.get(id) ?? -1;
    const free = pin - parts.length;
    // Leaves a free part between two pinned rows for later rows. Nothing is inserted before the first row of a group.
    const room = Math.max(parts.length > 0 ? 1 : 0, waiting.length);
    const at = free > 0 || (free === 0 && waiting.length === 0) ? pin : parts.length + room;
    const extra = waiting.splice(at - parts.length);
    parts.push(...waiting);
    while (parts.length < at) parts.push(nothing);
    if (extra.length > 0) parts[at - 1] = [parts[at - 1], ...extra];
    parts.push(view(row));
    pins.set(id, at);
    waiting = [];
  }
  return [...parts, ...waiting];
}
