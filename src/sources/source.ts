// The port that every backend implements. `test/contracts/comment-source.ts` tests its contract.

import type {Can, Comment, CommentId, Cursor, Draft, Order, Page} from '../core/comment.js';
import type {Failure, FailureKind, FieldError} from '../core/failure/failure.js';
import type {DecisionResult, ModeratedComment, NewDecision, NewFlag} from '../wire/moderation/moderation.js';
import type {SignedIn, SigningIn} from '../wire/identity.js';
import type {NewComment, OwnComment, Vote} from '../wire/protocol.js';

export type {OwnComment, SignedIn, SigningIn};

/** What a backend supports in addition to reading. The widget hides the controls of the rest. */
export interface Capabilities {
  readonly post: boolean;
  readonly edit: boolean;
  readonly preview: boolean;
  /** Whether the backend honours `order`; otherwise only the loaded comments are sorted. */
  readonly order: boolean;
  /** Whether the backend supports `around` and `since`; otherwise the widget searches a comment page by page. */
  readonly find: boolean;
}

/** What a backend supports that can only be read. */
export const ONLY_READING: Capabilities = {post: false, edit: false, preview: false, order: false, find: false};

export type GuestField = 'name' | 'email' | 'website';

/** The fields of a form, and those that must not be empty. */
export interface FormFields {
  readonly fields: ReadonlySet<GuestField>;
  readonly needed: ReadonlySet<GuestField>;
}

/** The place where people can write if they cannot write here. */
export interface AnswerPlace {
  /** The name of the system, as in "Answer on Bluesky". */
  readonly name: string;
  readonly url: string;
}

/** A comment to send. Its id and secret make sending it twice idempotent. */
export interface Outgoing {
  readonly id: CommentId;
  readonly secret: string;
  readonly draft: Draft;
  /** The content of the honeypot field, which people do not see. */
  readonly trap?: string;
  /** The subject of the account that it was written with; absent for a guest. */
  readonly account?: string;
  /** A token of that account. */
  readonly identity?: string;
  /** Proves that this device wrote an earlier comment. */
  readonly earlier?: NewComment['earlier'];
  /** The draft as a comment. Supplies the fields that the response omits. */
  readonly known?: Comment;
}

/** A comment written on this device: its id, and the secret that proves it. */
export interface Own {
  readonly id: CommentId;
  /** The secret of the comment, or a token of its author's account. */
  readonly secret: string;
  /** The subject of the account that it was written with; absent for a guest. */
  readonly account?: string;
  /** The comment as this device knows it. Supplies the fields that the response omits. */
  readonly known?: Comment;
  /** The writer's rights now. They stay if the response to an edit omits them. */
  readonly can?: Can;
}

/**
 * The page to load: the first page without `cursor`, `around` and `since`. `since` may be combined with the cursor of a
 * response to the same `since`; other combinations are invalid.
 */
export interface LoadRequest {
  readonly order: Order;
  readonly cursor?: Cursor;
  /** Loads a comment, its ancestors and its first replies; fails with `missing` if there is no such comment. */
  readonly around?: CommentId;
  /** Loads the changes since a revision: created, changed, removed; fails with `missing` if the revision is too old. */
  readonly since?: string;
  readonly signal: AbortSignal;
}

/** Hears the revisions of a thread. */
export interface RevisionListener {
  /** Called with the present revision at the start, and with each new one. */
  changed(revision: string): void;
  /** Called when revisions cannot be told, until `changed` is called again. */
  lost(): void;
}

/** The fields of a moderated comment that the tools in a page need. */
export type HeldComment = Pick<ModeratedComment, 'comment' | 'status' | 'source' | 'heldBecause' | 'version'> & {
  /** The last decision: who made it, and which. Null before the first. */
  readonly decided: {readonly action: string; readonly by: string} | null;
};

/** What became of a decision about one comment. */
export interface Outcome extends Pick<DecisionResult, 'outcome'> {
  /** The comment by now; null if it is gone. */
  readonly moderated: HeldComment | null;
  /** Names the decision to undo it; null if it cannot be undone. */
  readonly undo: string | null;
}

/** A reply by a moderator. */
export interface ModeratorReply {
  readonly id: CommentId;
  readonly parent: CommentId;
  /** Markdown. */
  readonly source: string;
}

/**
 * The requests of a moderator in a page. Each sends the token of a page grant, and rejects like those of a source.
 */
export interface Moderation {
  /** The URL of the window in which moderators allow a page to moderate, on the origin of the server. */
  readonly grantUrl: string;
  /** Loads the comments of the thread that wait, all pages. */
  held(token: string, signal: AbortSignal): Promise<readonly HeldComment[]>;
  show(token: string, id: CommentId, signal: AbortSignal): Promise<HeldComment>;
  decide(token: string, decision: NewDecision, signal: AbortSignal): Promise<Outcome>;
  undo(token: string, entry: string, signal: AbortSignal): Promise<Outcome>;
  /** Publishes a reply, signed with the moderator's name and badge. Sending the same id again has no effect. */
  reply(token: string, reply: ModeratorReply, signal: AbortSignal): Promise<Comment>;
  /** Gives the badge of moderators to a comment. */
  sign(token: string, id: CommentId, signal: AbortSignal): Promise<Outcome>;
  /** Ends the token. */
  end(token: string): Promise<void>;
}

/** The requests of people who sign in. Each rejects like those of a source. */
export interface Accounts {
  /**
   * Returns whose token it is, and their comments in the thread that they may change; null for a guest. Without a name, the
   * form asks for it as it asks guests.
   */
  identify(token: string, signal: AbortSignal): Promise<SignedIn | null>;
  /** Returns who may write, and where people can sign in. Absent if only the page has accounts. */
  findWays?(signal: AbortSignal): Promise<SigningIn>;
  /** Ends a token that signing in has given. */
  signOut?(token: string): Promise<void>;
}

/** A thread of a backend. Every method rejects with a `SourceError`, or with the signal's reason when aborted. */
export interface CommentSource {
  /** Identifies the thread. Drafts and folds are stored under this key. */
  readonly key: string;
  /** The key under which the element opened the thread, if a lazy chunk has then given it another one. */
  readonly asked?: string;
  readonly can: Capabilities;
  /** The fields of the form; absent if the backend takes what the element asks for. */
  fields?(wanted: ReadonlySet<GuestField>): FormFields;
  /** Where people can write, for a backend that they cannot write to from here. */
  readonly answerAt?: AnswerPlace;
  /** Whether the first page was made before the visit, and may have changed since. */
  readonly mayBeOld?: boolean;
  /** Loads a page: the first, the one after a cursor, the one around a comment, or the changes since a revision. */
  load(request: LoadRequest): Promise<Page>;
  /** Sends a comment. @param onCheck Called if the server first wants to know whether a person's browser sends it. */
  post?(comment: Outgoing, signal: AbortSignal, onCheck?: () => void): Promise<OwnComment>;
  /** Loads the newest comments, if the first page in the order `newest` does not begin with them. */
  recent?(signal: AbortSignal): Promise<readonly Comment[]>;
  /** Loads the writer's own view of a comment; `missing` if the server does not have it for this secret. */
  own?(own: Own, signal: AbortSignal): Promise<OwnComment>;
  edit?(own: Own, source: string, signal: AbortSignal): Promise<OwnComment>;
  delete?(own: Own, signal: AbortSignal): Promise<void>;
  /** Returns the requests of people who sign in. */
  accounts?(): Promise<Accounts>;
  /** Renders Markdown as the backend would. The HTML is untrusted. */
  preview?(source: string, signal: AbortSignal): Promise<string>;
  /** Tells the revisions of the thread as they come, until the signal aborts. Rejects if that cannot begin. */
  follow?(listener: RevisionListener, signal: AbortSignal): Promise<void>;
  /** Reports a comment to the moderators. The same secret again counts once. */
  report?(id: CommentId, report: NewFlag, signal: AbortSignal): Promise<void>;
  /** Votes for a comment, or takes the vote back, and returns the number of votes. The same secret counts once. */
  vote?(id: CommentId, vote: Vote, signal: AbortSignal): Promise<number>;
  /** Returns the requests of moderators. */
  moderation?(): Promise<Moderation>;
}

/** The options of a source. */
export interface SourceOptions {
  /** An absolute URL. */
  readonly endpoint: string;
  /** The thread's key, see `core/url`. */
  readonly thread: string;
  /** The page of the thread, for moderators and feeds. */
  readonly page: {readonly url: string; readonly title: string};
}

/** What a `SourceError` may say besides its kind. */
export interface SourceErrorDetails {
  /** The backend's error message, as plain text. */
  readonly detail?: string;
  readonly fields?: readonly FieldError[];
  /** How long to wait before trying again, in milliseconds. */
  readonly retryAfter?: number | null;
  readonly cause?: unknown;
}

/** The error that every `CommentSource` method rejects with. */
export class SourceError extends Error implements Failure {
  override readonly name = 'SourceError';
  readonly detail: string;
  readonly fields: readonly FieldError[];
  readonly retryAfter: number | null;

  constructor(
    readonly kind: FailureKind,
    {detail = '', fields = [], retryAfter, cause}: SourceErrorDetails = {},
  ) {
    super(detail || kind, {cause});
    this.detail = detail;
    this.fields = fields;
    this.retryAfter = retryAfter ?? null;
  }
}
