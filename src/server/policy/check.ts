// What every check is: a small function that decides about a submission, or leaves it to the next one.

import type {HeldReason} from '../../core/held-reason.js';
import type {Rate} from '../limits/rate-limit.js';
import type {Policy} from './policy.js';
import type {Submission} from './submission.js';

/** What checks know besides the submission. */
export interface CheckContext {
  readonly policy: Policy;
  /** Returns whether a comment of the same identity or device is published. */
  readonly hasPublished: () => boolean | Promise<boolean>;
  /** Returns the name of a writer who has signed in, if it looks like this one. */
  readonly findVerifiedName: (name: string) => string | null | Promise<string | null>;
  /** Returns the rate of the whole site that is exceeded; null if none is. Absent without rates. */
  readonly findExceeded?: () => Promise<Rate | null>;
  /** Returns why a comment resembles spam that moderators have decided about; null if it does not. Absent: unknown. */
  readonly findResemblance?: ((submission: Submission) => Promise<string | null>) | undefined;
  /** Judges outside the server, in their order. */
  readonly judges?: readonly ((submission: Submission) => Promise<Verdict | null>)[] | undefined;
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
