// The port to the comments of the last day. `test/contracts/recent-store.ts` tests every implementation.

import type {CommentId} from '../../../core/comment.js';

/** A comment of the last day. */
export interface RecentComment {
  readonly comment: CommentId;
  /** A hash of its words and links; empty if they are too few to compare. */
  readonly words: string;
  /** Identifies the author. */
  readonly author: string;
  /** When it was sent. Milliseconds since 1970. */
  readonly at: number;
}

export interface RecentStore {
  /**
   * Notes a comment, or the new words of one, and returns the others with the same words that came before, the latest
   * first and 20 at most. Of two comments that are noted at the same moment, on any server, one is returned for the
   * other. A comment that had the same words before keeps its place.
   *
   * @param since Others that are not newer are left out. Milliseconds since 1970.
   */
  note(comment: RecentComment, since: number): Promise<readonly RecentComment[]>;
  /** Returns when the comment was sent that has this many newer ones; null if there are fewer comments. */
  findTime(newer: number): Promise<number | null>;
  /** Forgets a comment that its writer has deleted. */
  forget(comment: CommentId): Promise<void>;
  /** Forgets some comments that are not newer than a time. Returns how many. */
  forgetBefore(time: number): Promise<number>;
}

/** Remembers nothing. For commands: moderators’ comments are not compared. */
export const NO_RECENT: RecentStore = {
  note: () => Promise.resolve([]),
  findTime: () => Promise.resolve(null),
  forget: () => Promise.resolve(),
  forgetBefore: () => Promise.resolve(0),
};
