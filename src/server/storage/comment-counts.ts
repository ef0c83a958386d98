// Computes how comments change the counts of their thread.

import type {StoredComment} from './comment-store.js';

/** The counts stored with a thread. */
export interface CommentCounts {
  readonly count: number;
  readonly echoes: number;
}

type Countable = Pick<StoredComment, 'status' | 'kind'>;

const countOne = ({status, kind}: Countable): CommentCounts => ({
  count: Number(status === 'published' && kind === 'comment'),
  echoes: Number(status === 'published' && kind !== 'comment'),
});

/** Returns what these comments add to the counts of their thread. */
export function countComments(comments: readonly Countable[]): CommentCounts {
  const counted = comments.map(countOne);
  return {
    count: counted.reduce((sum, {count}) => sum + count, 0),
    echoes: counted.reduce((sum, {echoes}) => sum + echoes, 0),
  };
}

/** Returns how the counts change when a comment changes. */
export function countDifference(before: Countable, after: Countable): CommentCounts {
  const [old, now] = [countOne(before), countOne(after)];
  return {count: now.count - old.count, echoes: now.echoes - old.echoes};
}

/** A change that leaves the counts as they are. */
export const NO_COUNTS: CommentCounts = {count: 0, echoes: 0};
