// The types that all other code uses: comments, authors, threads, pages and drafts.

/** Identifies a comment within its backend. Any non-empty string; never a number, never a path. */
export type CommentId = string;

/** The prefix of placeholder ids. An id from a backend is invalid if it starts with this prefix. */
export const PLACEHOLDER = '\u0001';

/**
 * Returns whether the widget created an id because the backend sent no valid one. A placeholder id is valid on this
 * page only: the comment has no permalink and cannot be replied to.
 */
export const isPlaceholderId = (id: CommentId): boolean => id.startsWith(PLACEHOLDER);

/** A role that the server vouches for. Authors cannot give themselves a badge. */
export type Badge = 'author' | 'moderator';

/** The author of a comment. An empty name means that the backend sent no name. */
export interface Author {
  readonly name: string;
  /** The author's website. The scheme has been checked: `http:` or `https:`. */
  readonly url?: string;
  readonly avatar?: string;
  readonly badges?: readonly Badge[];
  /** Whether the site or a provider vouches for the name. */
  readonly verified?: boolean;
}

/** `held`: waiting for a moderator. `deleted`: a tombstone, kept because the comment has replies. */
export type CommentStatus = 'published' | 'held' | 'deleted';

/** Says who edited a comment and why, if that was not its author: "edited for clarity — admin". */
export interface EditNote {
  readonly by: string;
  readonly reason: string;
}

/** A comment as the backend sent it. `html` is untrusted: sanitise it before you insert it. */
export interface Comment {
  readonly id: CommentId;
  readonly parent: CommentId | null;
  /** `comment` is part of the conversation. Any other kind (`pingback`, `trackback`, …) is an echo of the page. */
  readonly kind: string;
  readonly status: CommentStatus;
  /** The number of published descendants at every depth, loaded or not. */
  readonly replies: number;
  readonly author: Author;
  /** RFC 3339, or null if unknown. */
  readonly createdAt: string | null;
  readonly editedAt?: string;
  readonly editNote?: EditNote;
  readonly html: string;
  readonly lang?: string;
  readonly pinned?: boolean;
  /** The number of votes. Absent if the backend has no votes. */
  readonly votes?: number;
}

/** Data about a whole thread. */
export interface ThreadInfo {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  /** The number of published comments at every depth, without tombstones, held comments and echoes. */
  readonly count: number;
  readonly echoes: number;
  /** A closed thread accepts no new comments. */
  readonly closed: boolean;
  /** Changes with every change in the thread. */
  readonly revision: string;
}

/** Requests the next page from a backend. Opaque. */
export type Cursor = string;

/** A part of a thread. Comments may be in any order, even parents after their children. */
export interface Page {
  readonly thread: ThreadInfo;
  readonly comments: readonly Comment[];
  readonly next: Cursor | null;
  /** In a response to a request for changes since a revision: the ids of removed comments. */
  readonly removed?: readonly CommentId[];
  /** The number of entries dropped because they are not objects. */
  readonly unreadable?: number;
}

/** The order of top-level comments. Replies are always oldest first. */
export type Order = 'oldest' | 'newest' | 'replies' | 'votes';

/** A comment that has not been sent yet. `source` is Markdown, byte for byte as typed. */
export interface Draft {
  readonly parent: CommentId | null;
  readonly author: DraftAuthor;
  readonly source: string;
}

/** The author data that a guest enters. Only moderators see the e-mail address. */
export interface DraftAuthor {
  readonly name: string;
  readonly email?: string;
  readonly url?: string;
}

/** The rights of a comment's writer: how many seconds each lasts; 0 means that it has expired. */
export interface Can {
  readonly edit: number;
  readonly delete: number;
}

/** Returns whether a comment is an echo (a pingback, a webmention) and not part of the conversation. */
export const isEcho = (comment: Comment): boolean => comment.kind !== 'comment';
