// Finds the comments around a comment, in the order in which they are shown.

import type {CommentId} from '../comment.js';
import type {Group, Row} from './rows.js';

/** A place that is not in a comment: before or after all of them. */
export interface Outside {
  readonly isAfter: boolean;
}

/** Returns the next visible comment, or the previous one with -1. Returns null if there is none. */
export function findNeighbour(groups: readonly Group[], from: CommentId | Outside, by: 1 | -1): CommentId | null {
  const rows = rowsOf(groups);
  let index = indexOf(rows, from);
  do index += by;
  while (rows[index]?.hidden);
  return rows[index]?.comment.id ?? null;
}

/** Returns the comment that another one is shown below, or else the one that it answers. */
export function findParent(groups: readonly Group[], id: CommentId): CommentId | null {
  const rows = rowsOf(groups);
  const index = indexOf(rows, id);
  const row = rows[index];
  if (!row) return null;
  const above = rows.slice(0, index).reverse();
  const shown = above.find(({depth}) => depth < row.depth) ?? null;
  return (shown?.comment ?? row.parent)?.id ?? null;
}

function indexOf(rows: readonly Row[], from: CommentId | Outside): number {
  if (typeof from === 'string') return rows.findIndex(({comment}) => comment.id === from);
  return from.isAfter ? rows.length : -1;
}

const rowsOf = (groups: readonly Group[]): readonly Row[] => groups.flatMap(({rows}) => rows);
