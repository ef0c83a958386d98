// The words that everything else uses.

/** Names one comment within its backend. Any non-empty string; never a number, never a path. */
export type CommentId = string;

/** How the ids start that the widget makes. No usable id starts like this. */
export const PLACEHOLDER = '\u0001';

/**
 * Whether an id was made by the widget, for a comment without a usable id of its own. It is good for this page only:
 * such a comment has no permalink and cannot be answered.
 */
export const isPlaceholderId = (id: CommentId): boolean => id.startsWith(PLACEHOLDER);

/** What the server vouches for. An author cannot give themselves one. */
export type Badge = 'author' | 'moderator';

/** Who wrote a comment. An empty name means that the backend gave none. */
export interface Author {
  readonly name: string;
  /** The author's website, already known to be `http:` or `https:`. */
  readonly url?: string;
  readonly avatar?: string;
  readonly badges?: readonly Badge[];
}

/** `held` waits for a moderator, `deleted` is a tombstone that keeps its replies together. */
export type CommentStatus = 'published' | 'held' | 'deleted';

/** Why somebody other than the author changed a comment, as in "edited for clarity — admin". */
export interface EditNote {
  readonly by: string;
  readonly reason: string;
}

/** One comment as a backend tells it. `html` is hostile until `dom/sanitize` has seen it. */
export interface Comment {
  readonly id: CommentId;
  readonly parent: CommentId | null;
  /** `comment` is conversation; anything else (`pingback`, `trackback`, …) is an echo of the page from elsewhere. */
  readonly kind: string;
  readonly status: CommentStatus;
  /** Published descendants of every depth, loaded or not. */
  readonly replies: number;
  readonly author: Author;
  /** RFC 3339, or null where nobody knows any more. */
  readonly createdAt: string | null;
  readonly editedAt?: string;
  readonly editNote?: EditNote;
  readonly html: string;
  readonly lang?: string;
  readonly pinned?: boolean;
}

/** What a backend says about a thread as a whole. */
export interface ThreadInfo {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** Published comments of every depth; no tombstones, held ones or echoes. */
  readonly count: number;
  readonly echoes: number;
  /** A closed thread takes no new comments. */
  readonly closed: boolean;
  /** Changes whenever anything in the thread does. */
  readonly revision: string;
}

/** Asks a backend for the page after this one. Opaque. */
export type Cursor = string;

/** A piece of a thread, in any order: parents may come after their children. */
export interface Page {
  readonly thread: ThreadInfo;
  readonly comments: readonly Comment[];
  readonly next: Cursor | null;
  /** Answers to "what changed since": ids that are gone. */
  readonly removed?: readonly CommentId[];
  /** How many entries were left out because they were no comments at all. */
  readonly unreadable?: number;
}

/** The order of the top-level comments. Replies always stand oldest first. */
export type Order = 'oldest' | 'newest' | 'replies';

/** What a reader has written and not sent yet. `source` is Markdown, byte for byte as typed. */
export interface Draft {
  readonly parent: CommentId | null;
  readonly author: DraftAuthor;
  readonly source: string;
}

/** What a guest says about themselves. The e-mail address is never shown to anybody but moderators. */
export interface DraftAuthor {
  readonly name: string;
  readonly email?: string;
  readonly url?: string;
}

/** What the writer of a comment may still do with it: seconds left, 0 for no longer. */
export interface Can {
  readonly edit: number;
  readonly delete: number;
}

/** Whether a comment is an echo (a pingback, a webmention) and not part of the conversation. */
export const isEcho = (comment: Comment): boolean => comment.kind !== 'comment';
