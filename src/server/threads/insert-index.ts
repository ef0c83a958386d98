import type {Comparator, Placed} from '../../core/thread/order.js';
import type {CachedComment} from './cached-comment.js';

/** Returns the index at which to insert an entry: after all equal entries. */
export function findInsertIndex(sorted: readonly CachedComment[], entry: Placed, compare: Comparator): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other && compare(other, entry) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
