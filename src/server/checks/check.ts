// What every check is: a small function that decides about a submission, or leaves it to the next one.

import type {HeldReason} from '../../core/comment.js';
import type {Policy} from './policy.js';

/** A new or edited comment, before it is stored. */
export interface Submission {
  readonly name: string;
  readonly email: string | null;
  /** The author's website. */
  readonly url: string | null;
  readonly html: string;
  /** The content of the hidden field, which only bots fill in. */
  readonly trap: string;
  /** The address of the client. Not stored. Empty if unknown. */
  readonly address: string;
  /** Whether a moderator has sent it, by session. No check applies. */
  readonly isModerator?: boolean;
}

/** What checks know besides the submission. */
export interface CheckContext {
  readonly policy: Policy;
  /** Returns whether a comment with this e-mail address is published. */
  readonly hasPublished: (email: string) => boolean | Promise<boolean>;
}

/** What becomes of a comment. The writer always learns it. */
export type Verdict =
  | {readonly is: 'publish'}
  | {
      readonly is: 'hold';
      /** Why, as a sentence for moderators. */
      readonly because: string;
      /** Why, for the writer; absent if the writer is told only that the comment is held. */
      readonly reason?: HeldReason;
    }
  | {
      readonly is: 'refuse';
      /** Why, and what to do, as a sentence for the writer. */
      readonly detail: string;
    };

/** Returns null if the check has nothing against the submission. */
export type Check = (submission: Submission, context: CheckContext) => Verdict | null | Promise<Verdict | null>;
