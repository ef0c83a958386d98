import type {ReportingStrings} from './reporting-strings.js';
import type {VotingStrings} from './voting-strings.js';

/** The strings of moderation in a page. They load with their code. */
export interface ModeratingStrings {
  /** The button that asks for the right to moderate. */
  readonly moderate: string;
  /** Shown while the window of the server is open. */
  readonly allowInWindow: string;
  /** Shown with a link to the window, if the browser has blocked it. */
  readonly windowBlocked: string;
  readonly openWindow: string;
  readonly windowClosed: string;
  readonly moderatingAs: (name: string) => string;
  readonly stopModerating: string;
  /** Shown after an hour, or if the server no longer accepts the token. */
  readonly moderationEnded: string;
  readonly moderationFailed: (why: string) => string;
  readonly approve: string;
  readonly turnDown: string;
  readonly deleteComment: string;
  readonly editComment: string;
  readonly pin: string;
  readonly unpin: string;
  readonly replyAsModerator: string;
  /** Shown at a held comment. `why` is a sentence, or empty. */
  readonly heldHere: (why: string) => string;
  /** The label of the text field of a comment or reply. */
  readonly commentText: string;
  /** The label of the field for the reason of an edit, which readers see. */
  readonly editReason: string;
  readonly saveEdit: string;
  readonly sendReply: string;
  readonly cancelChange: string;
  /** What was decided, after it was decided. */
  readonly decided: Readonly<Record<PageDecision, string>>;
  readonly undoDecision: string;
  readonly undone: string;
  /** Another moderator was first. `name` may be empty. */
  readonly decidedBefore: (name: string) => string;
  readonly commentGone: string;
}

/** The decisions that can be made in a page. */
export type PageDecision = 'approve' | 'reject' | 'delete' | 'edit' | 'pin' | 'unpin' | 'reply';

/** The strings of everything that belongs to moderation in a page. */
export type ModerationStrings = ReportingStrings & VotingStrings & ModeratingStrings;
