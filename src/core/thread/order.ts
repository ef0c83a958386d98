// Comparators of siblings. The reader chooses the order of top-level comments; replies are always oldest first.

import type {Order} from '../comment.js';

/** The sort keys of a comment. */
export interface Placed {
  /** Milliseconds since 1970. An undated comment gets the time of the comment that arrived before it. */
  readonly time: number;
  /** The order of arrival. Breaks ties, so that the backend's order is kept. */
  readonly sequence: number;
  /** The number of published descendants. */
  readonly replies: number;
  readonly votes: number;
  readonly pinned: boolean;
}

export type Comparator = (a: Placed, b: Placed) => number;

/** Sorts replies oldest first in every thread order, so that an answer never precedes its question. */
export const compareReplies: Comparator = (a, b) => a.time - b.time || a.sequence - b.sequence;

/** Returns the comparator of top-level comments. Pinned comments are first in every order. */
export function compareRoots(order: Order): Comparator {
  const compare = COMPARATORS[order];
  return (a, b) => Number(b.pinned) - Number(a.pinned) || compare(a, b);
}

function descending(key: 'time' | 'replies' | 'votes'): Comparator {
  return (a, b) => b[key] - a[key] || compareReplies(a, b);
}

const COMPARATORS: Readonly<Record<Order, Comparator>> = {
  oldest: compareReplies,
  newest: descending('time'),
  replies: descending('replies'),
  votes: descending('votes'),
};

/** Returns the index at which to insert an entry: after all equal entries. */
export function findInsertIndex(sorted: readonly Placed[], entry: Placed, compare: Comparator): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = sorted[middle];
    if (other && compare(other, entry) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
