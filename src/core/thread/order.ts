// How siblings stand. Top-level comments follow the reader's choice, replies always stand oldest first.

import type {Order} from '../comment.js';

/** What two siblings are compared by. */
export interface Placed {
  /** Milliseconds since 1970; an undated comment has the time of the one that arrived before it. */
  readonly time: number;
  /** The order of arrival: decides between equals, so that what a backend put side by side stays so. */
  readonly sequence: number;
  /** Published descendants. */
  readonly replies: number;
  readonly pinned: boolean;
}

export type Comparator = (a: Placed, b: Placed) => number;

/** Replies stand oldest first, whatever the order of the thread: an answer never precedes its question. */
export const compareReplies: Comparator = (a, b) => a.time - b.time || a.sequence - b.sequence;

/** The comparator of top-level comments. Pinned ones come first in every order. */
export function compareRoots(order: Order): Comparator {
  const compare = COMPARATORS[order];
  return (a, b) => Number(b.pinned) - Number(a.pinned) || compare(a, b);
}

const COMPARATORS: Readonly<Record<Order, Comparator>> = {
  oldest: compareReplies,
  newest: (a, b) => b.time - a.time || a.sequence - b.sequence,
  replies: (a, b) => b.replies - a.replies || compareReplies(a, b),
};
