// The port to the database. `test/contracts/comment-store.ts` tests every implementation.

import type {Badge, CommentId, CommentStatus, EditNote} from '../../core/comment.js';
import type {HeldReason} from '../../core/held-reason.js';

/**
 * The maximum length of a thread's key, in bytes of UTF-8. PostgreSQL indexes at most 2,704 bytes, of the key and a
 * comment's id (postgresql.org/docs/current/btree.html).
 */
export const MAX_KEY_BYTES = 2000;

/** `rejected`, `spam`: a moderator turned the comment down. It is kept and never shown. */
export type StoredStatus = CommentStatus | 'rejected' | 'spam';

/** Whether a moderator turned a comment down. */
export const isTurnedDown = (status: StoredStatus): boolean => status === 'rejected' || status === 'spam';

/** A stored comment. Times are milliseconds since 1970. */
export interface StoredComment {
  readonly id: CommentId;
  readonly thread: string;
  readonly parent: CommentId | null;
  readonly kind: string;
  readonly status: StoredStatus;
  readonly author: StoredAuthor;
  /** Markdown, byte for byte as received. */
  readonly source: string;
  readonly html: string;
  /** Version of the renderer that produced `html`. */
  readonly renderer: number;
  /** Null if unknown. */
  readonly createdAt: number | null;
  readonly editedAt: number | null;
  readonly editNote: EditNote | null;
  readonly pinned: boolean;
  /** When the server stored the comment. The time limits for its writer's edits and deletion start here. */
  readonly storedAt: number;
  /** SHA-256 of the writer's secret, in hexadecimal; null if no writer can edit the comment. */
  readonly secretHash: string | null;
  /** SHA-256 of the request content. Distinguishes a retry from a different request with the same id. */
  readonly fingerprint: string;
  /** Why the comment is held; empty if it is not. */
  readonly heldBecause: string;
  /** Why the comment is held, for its writer. Null or absent: the writer is not told. */
  readonly heldReason?: HeldReason | null;
  /** Names the device that it was written on by a chain of secrets. Null or absent: unknown. */
  readonly device?: string | null;
  /** Number of votes. Null or absent: none. */
  readonly votes?: number | null;
  /** The thread revision that last changed what readers see of the comment; 0 if readers never saw it. */
  readonly changed: number;
}

/** What tells two comments with the same id apart. */
export type ExistingComment = Pick<StoredComment, 'parent' | 'status' | 'source' | 'editedAt'>;

/** A comment that is not stored yet. */
export type NewStoredComment = Omit<StoredComment, 'changed'>;

export interface StoredAuthor {
  readonly name: string;
  /** For moderators only: no other response contains it. */
  readonly email: string | null;
  readonly url: string | null;
  readonly badges: readonly Badge[];
  /** The id of the writer's identity. Absent for guests. */
  readonly identity?: string | null;
  /** The URL of a picture on an allowed host. */
  readonly avatar?: string | null;
}

/** Who wrote a comment: an identity, or a device. */
export interface WriterKeys {
  readonly identity?: string | null;
  readonly device?: string | null;
}

export interface StoredThread {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly closed: boolean;
  /** Incremented with every change of the thread or its comments. */
  readonly revision: number;
  /** Number of published comments, without echoes. */
  readonly count: number;
  /** Number of published pingbacks, webmentions and other echoes. */
  readonly echoes: number;
  /**
   * Random, assigned when the thread is created. If the database is replaced, a thread with the same key restarts at
   * revision 1; the epoch distinguishes its revisions from the old ones.
   */
  readonly epoch: string;
}

/** Called with the changed thread and its new or changed comments after every change, once it is on disk. */
export type ChangeListener = (thread: StoredThread, comments: readonly StoredComment[]) => void;

/** The epoch of a thread that has been renamed or merged. Its last revision tells other servers to look for its new key. */
export const GONE = 'gone';

/** The revision of a thread. */
export type ThreadRevision = Pick<StoredThread, 'key' | 'revision' | 'epoch'>;

/** Called after another server has changed a thread. */
export type ForeignChangeListener = (thread: ThreadRevision) => void;

/** How much of a thread a cache knows. */
export interface KnownState {
  readonly revision: number;
  /** The number of comments, of every status. */
  readonly count: number;
}

/** A thread, and what a cache did not know of it. */
export interface ThreadChanges {
  readonly thread: StoredThread;
  /** New comments, and comments that changed for readers, in order of arrival. May contain comments that are known. */
  readonly comments: readonly StoredComment[];
}

/** Called if a thread may have changed without a call of the change listeners, with its key; null: any thread. */
export type UnknownChangeListener = (thread: string | null) => void;

/** The fields of a comment that can change. */
export type CommentChange = Partial<Omit<NewStoredComment, 'id' | 'thread' | 'parent' | 'kind' | 'storedAt'>>;

/** A comment's HTML, and the source it was rendered from. */
export type RenderedComment = Pick<StoredComment, 'id' | 'thread' | 'source' | 'html'>;

/** A comment and its position in the order of arrival. Positions start at 1 and may have gaps. */
export interface PositionedComment {
  readonly position: number;
  readonly comment: StoredComment;
}

/** The data that determines a comment's place in its thread. */
export interface OutlineEntry {
  readonly position: number;
  /** The position of the parent; null for a top-level comment, or if the parent is not in the thread. */
  readonly parent: number | null;
  readonly isPublished: boolean;
  readonly pinned: boolean;
  /** Milliseconds since 1970; null if unknown. */
  readonly createdAt: number | null;
}

/** Stores comments. When the promise of a write is fulfilled, the data is on disk. */
export interface CommentStore {
  findThread(key: string): Promise<StoredThread | null>;
  /**
   * Reads all comments of a thread, of every status, in order of arrival, in batches of at most 200. Each batch is the
   * state at the time it is read. Listeners are told of changes between batches.
   */
  readComments(thread: string): AsyncIterable<readonly StoredComment[]>;
  /**
   * Returns one state of a thread and the comments that are newer than a known state. Returns null if the thread does not
   * exist, or if there are `limit` comments or more: then read all of it.
   */
  readChanges(thread: string, known: KnownState, limit: number): Promise<ThreadChanges | null>;
  /** Reads the outline of a thread in order of arrival, in batches. */
  readOutline(thread: string): AsyncIterable<readonly OutlineEntry[]>;
  /** Returns the comments at these positions, in any order. */
  findByPosition(thread: string, positions: readonly number[]): Promise<readonly PositionedComment[]>;
  findComment(id: CommentId): Promise<StoredComment | null>;
  /** Returns what is stored under those of the ids that exist, in any thread. */
  findExisting(ids: readonly CommentId[]): Promise<ReadonlyMap<CommentId, ExistingComment>>;
  /** Adds comments to a thread, in one transaction. Creates the thread if needed. Rejects if an id exists. */
  addComments(
    thread: Pick<StoredThread, 'key' | 'title' | 'url'>,
    comments: readonly NewStoredComment[],
  ): Promise<void>;
  /**
   * Changes a comment and its thread's revision, in one transaction. Returns null if the comment does not exist. Deletes
   * the words of a deleted comment from the record too.
   *
   * @param expected Returns null without a change if the comment has another status.
   */
  changeComment(id: CommentId, change: CommentChange, expected?: StoredStatus): Promise<StoredComment | null>;
  /** Erases the words of a comment that the record keeps, so that a deletion cannot be undone. */
  eraseKeptWords(id: CommentId): Promise<void>;
  /** Returns the key of the thread that had this key before; null if there is none. */
  findAlias(key: string): Promise<string | null>;
  /** Closes or reopens a thread. A reopened one is never closed for its age. Returns false if it does not exist. */
  setClosed(thread: string, closed: boolean): Promise<boolean>;
  /**
   * Closes those of the threads whose last published comment was stored before a time, and reopens those that were closed
   * so with another time and are not that old. Leaves threads without comments, and what moderators have decided.
   *
   * @param before Milliseconds since 1970; 0 reopens all.
   */
  closeIdle(threads: readonly string[], before: number): Promise<void>;
  /** Returns the number of published comments by thread, without echoes. Does not slow down in long threads. */
  countComments(threads: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Returns up to `limit` thread keys that sort after `after`, in code unit order. */
  listThreads(after: string, limit: number): Promise<readonly string[]>;
  /** Returns the number of held comments. */
  countHeld(): Promise<number>;
  /** Returns held comments, oldest first. */
  listHeld(limit: number): Promise<readonly StoredComment[]>;
  /** Returns whether a comment of this identity or of this device is published. */
  hasPublished(writer: WriterKeys): Promise<boolean>;
  /** Returns comments rendered by another renderer version. Does not slow down as the store grows. */
  listOutdated(renderer: number, limit: number): Promise<readonly StoredComment[]>;
  /**
   * Saves re-rendered HTML, in one transaction. Skips comments that are up to date and comments whose source has changed
   * since rendering. A thread's revision changes only if the HTML of a published comment differs.
   *
   * @returns the number of comments whose HTML changed.
   */
  saveRendered(renderer: number, comments: readonly RenderedComment[]): Promise<number>;
  /** Adds a listener for changes. Caches use it to stay current. It is called in the order of a thread's revisions. */
  onChange(listener: ChangeListener): void;
  /**
   * Adds a listener for changes that the store cannot describe, for example if the connection to the database was lost
   * during a commit. Caches have to compare their revision with that of the store.
   */
  onUnknownChange(listener: UnknownChangeListener): void;
  /**
   * Adds a listener for changes that other servers make in the same database. It is called right after their commit, in
   * the order of a thread's revisions. It may be called for own changes too. Databases of one server never call it.
   */
  onForeignChange(listener: ForeignChangeListener): void;
  /** Whether other servers may change the same database. */
  readonly isShared: boolean;
  /**
   * Whether the store learns of every change of other servers. If not, caches may be out of date. When it does again, it
   * tells of an unknown change of any thread.
   */
  readonly isInformed: boolean;
  /** Writes a consistent copy of the store to a file, which is on disk when the promise is fulfilled. */
  writeCopy(file: string): Promise<void>;
  close(): Promise<void>;
}
