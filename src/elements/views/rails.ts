// Finds the rails that rows show. Every row paints the rails of its ancestors.

import type {CommentId} from '../../core/comment.js';
import type {Thread} from '../../core/thread/tree.js';

/**
 * Returns the id of the ancestor whose rail a row shows at a position; null if there is none.
 *
 * @param row The element that was hit.
 * @param x Distance from the left edge of the window, in pixels.
 */
export function findRailAt(row: Element, x: number, thread: Thread): CommentId | null {
  if (!row.matches('.row')) return null;
  const node = thread.get(row.querySelector('article')?.getAttribute('data-id') ?? '');
  if (!node) return null;
  const box = row.getBoundingClientRect();
  const {start, step, size, isRightToLeft} = measureRails(row);
  const across = (isRightToLeft ? box.right - x : x - box.left) - start;
  if (!(across >= 0 && across < size)) return null;
  const ancestors: CommentId[] = [];
  for (let each = node.parent; each; each = each.parent) ancestors.unshift(each.comment.id);
  return ancestors[Math.floor(across / step)] ?? null;
}

/** Returns the distance from the start of a row to the rail of its parent, in pixels. */
export function railOf(row: Element): number {
  const {start, step, size} = measureRails(row);
  return start + size - step / 2 - 1;
}

function measureRails(row: Element): {start: number; step: number; size: number; isRightToLeft: boolean} {
  const rails = getComputedStyle(row, '::before');
  return {
    start: Number.parseFloat(rails.insetInlineStart),
    step: Number.parseFloat(rails.backgroundSize),
    size: Number.parseFloat(rails.inlineSize),
    isRightToLeft: rails.direction === 'rtl',
  };
}
