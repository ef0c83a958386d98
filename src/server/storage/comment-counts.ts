// Computes how a change of comments changes their thread.

import type {CommentChange, StoredComment} from './comment-store.js';

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

/** Returns a comment after a change. Readers learn of the change if they see the comment before it or after it. */
export function applyChange(before: StoredComment, change: CommentChange, revision: number): StoredComment {
  const after = {...before, ...change};
  const isVisible = before.status === 'published' || after.status === 'published';
  return {...after, changed: isVisible ? revision : before.changed};
}
