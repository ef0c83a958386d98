// What a comment adds to the counts of its thread.

import type {StoredComment} from './comment-store.js';

/** Figures that are kept with a thread. */
export interface CommentCounts {
  readonly count: number;
  readonly echoes: number;
}

type Countable = Pick<StoredComment, 'status' | 'kind'>;

const measure = ({status, kind}: Countable): CommentCounts => ({
  count: Number(status === 'published' && kind === 'comment'),
  echoes: Number(status === 'published' && kind !== 'comment'),
});

/** Returns what these comments add. */
export function countComments(comments: readonly Countable[]): CommentCounts {
  const counted = comments.map(measure);
  return {
    count: counted.reduce((sum, {count}) => sum + count, 0),
    echoes: counted.reduce((sum, {echoes}) => sum + echoes, 0),
  };
}

/** Returns what changes when a comment becomes another. */
export function countDifference(before: Countable, after: Countable): CommentCounts {
  const [old, now] = [measure(before), measure(after)];
  return {count: now.count - old.count, echoes: now.echoes - old.echoes};
}

/** Of a change that counts nothing. */
export const NO_COUNTS: CommentCounts = {count: 0, echoes: 0};
