// Finds branches that moved while a client loaded pages. A pin, a reply in the `replies` order, or a vote in the `votes` order can move a branch
// from a later page to one that was already sent. Moved branches are sent again at the end, so that none is missed.

import type {Order} from '../../core/comment.js';
import type {CommentTree} from './comment-tree.js';
import {compareLogPositions, type LogPosition, type MovedCursor} from './cursor.js';
import type {CachedComment} from './cached-comment.js';
import {LATER_PAGE, findPageEnd} from './page-segment.js';

/** A page of moved branches, and the cursor of the next page. */
export interface MovedPage {
  readonly entries: readonly CachedComment[];
  readonly next: MovedCursor | null;
}

/** Returns the cursor of the first branch that moved after a revision; null if none did. */
export function startMoved(roots: readonly CachedComment[], order: Order, since: number): MovedCursor | null {
  const start = {is: 'moved', revision: since + 1, sequence: -1, id: ''} as const;
  return roots.some((root) => compareLogPositions(lastMoveOf(root, order), start) > 0) ? start : null;
}

/** Returns a page of moved branches, in the order of their moves. A branch that moves again is sent again. */
export function readMovedPage(
  tree: CommentTree,
  roots: readonly CachedComment[],
  order: Order,
  from: MovedCursor,
): MovedPage {
  const moved = roots
    .map((root) => ({root, lastMove: lastMoveOf(root, order)}))
    .filter(({lastMove}) => compareLogPositions(lastMove, from) >= 0)
    .sort((a, b) => compareLogPositions(a.lastMove, b.lastMove));
  const found: {readonly entry: CachedComment; readonly lastMove: LogPosition}[] = [];
  for (const {root, lastMove} of moved) {
    const branch = [...tree.branch(root)];
    const start = compareLogPositions(lastMove, from) === 0 ? branch.findIndex(({id}) => id === from.id) + 1 : 0;
    found.push(...branch.slice(start, start + LATER_PAGE.comments + 1).map((entry) => ({entry, lastMove})));
    if (found.length > LATER_PAGE.comments) break;
  }
  const entries = found.map(({entry}) => entry);
  const end = findPageEnd(entries, 0, LATER_PAGE);
  const last = found[end - 1];
  const next = last && end < found.length ? {is: 'moved' as const, ...last.lastMove, id: last.entry.id} : null;
  return {entries: entries.slice(0, end), next};
}

// Returns the last change that may have moved a root.
const lastMoveOf = ({lastChange, lastPinChange, sequence}: CachedComment, order: Order): LogPosition => ({
  revision: order === 'replies' || order === 'votes' ? lastChange : lastPinChange,
  sequence,
});
