// The port to the votes of readers. `test/contracts/vote-store.ts` tests every implementation.

import type {CommentId} from '../../../core/comment.js';

/** A wish of a reader: to have voted for a comment, or not to. */
export interface NewVote {
  readonly comment: CommentId;
  /** Says who votes, for this comment only. Each voter has one vote. */
  readonly voter: string;
  readonly isUp: boolean;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** Stores votes. When the promise is fulfilled, the vote is on disk. */
export interface VoteStore {
  /**
   * Adds a vote or takes it back, in one transaction with the number of votes of the comment and its thread's revision.
   * A repeated vote changes nothing.
   *
   * @returns The number of votes after it; null if no such comment is published.
   */
  vote(vote: NewVote): Promise<number | null>;
}
