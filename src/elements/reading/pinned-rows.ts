// Rows have no keys: one that comes between two others makes those after it say something else. Where somebody writes,
// that would take the form away from under their hands, so rows with a form keep their place among their box's parts.

import {nothing} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {Row} from '../../core/thread/rows.js';

/** Which part of its box a row with a form is. */
export type Pins = Map<CommentId, number>;

/**
 * A box's rows, as its parts: as many as there are rows, unless rows have come or gone before one that is pinned. Then
 * the part before that one has several, or some have none.
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
    // Between two of them there is room for what may come; before the first row of a box nothing comes.
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
