// Branches that moved while somebody read page by page: a pin, or a reply where replies decide, may take one from the
// pages that are still to come to those that were sent. They come once more at the end, so that none is missed.

import type {Order} from '../../core/comment.js';
import type {CommentTree} from './comment-tree.js';
import {compareLogPositions, type LogPosition, type MovedCursor} from './cursor.js';
import type {CachedComment} from './cached-comment.js';
import {LATER_PAGE, findPageEnd} from './page-segment.js';

/** A page of such branches, and the cursor of the next one. */
export interface MovedPage {
  readonly entries: readonly CachedComment[];
  readonly next: MovedCursor | null;
}

/** Where those begin that moved after a revision; null if none did. */
export function startMoved(roots: readonly CachedComment[], order: Order, since: number): MovedCursor | null {
  const begin = {is: 'moved', revision: since + 1, sequence: -1, id: ''} as const;
  return roots.some((root) => compareLogPositions(momentOf(root, order), begin) > 0) ? begin : null;
}

/** The branches that moved, in the order in which they did: one that moves again meanwhile comes again. */
export function readMovedPage(
  tree: CommentTree,
  roots: readonly CachedComment[],
  order: Order,
  from: MovedCursor,
): MovedPage {
  const moved = roots
    .map((root) => ({root, moment: momentOf(root, order)}))
    .filter(({moment}) => compareLogPositions(moment, from) >= 0)
    .sort((a, b) => compareLogPositions(a.moment, b.moment));
  const found: {readonly entry: CachedComment; readonly moment: LogPosition}[] = [];
  for (const {root, moment} of moved) {
    const branch = [...tree.branch(root)];
    const start = compareLogPositions(moment, from) === 0 ? branch.findIndex(({id}) => id === from.id) + 1 : 0;
    found.push(...branch.slice(start, start + LATER_PAGE.comments + 1).map((entry) => ({entry, moment})));
    if (found.length > LATER_PAGE.comments) break;
  }
  const entries = found.map(({entry}) => entry);
  const end = findPageEnd(entries, 0, LATER_PAGE);
  const last = found[end - 1];
  const next = last && end < found.length ? {is: 'moved' as const, ...last.moment, id: last.entry.id} : null;
  return {entries: entries.slice(0, end), next};
}

// When its place among the others may last have changed.
const momentOf = ({lastChange, lastPinChange, sequence}: CachedComment, order: Order): LogPosition => ({
  revision: order === 'replies' ? lastChange : lastPinChange,
  sequence,
});
