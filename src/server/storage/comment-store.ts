// The port to the database. `test/contracts/comment-store.ts` holds what every store has to keep to.

import type {Badge, CommentId, CommentStatus, EditNote} from '../../core/comment.js';

/** `rejected` is what a moderator turned down: kept, and shown to nobody. */
export type StoredStatus = CommentStatus | 'rejected';

/** A comment as it is kept. Times are milliseconds since 1970. */
export interface StoredComment {
  readonly id: CommentId;
  readonly thread: string;
  readonly parent: CommentId | null;
  readonly kind: string;
  readonly status: StoredStatus;
  readonly author: StoredAuthor;
  /** Markdown, byte for byte as it was sent. */
  readonly source: string;
  readonly html: string;
  /** The version of the renderer that made `html` from `source`. */
  readonly renderer: number;
  /** Null where nobody knows any more. */
  readonly createdAt: number | null;
  readonly editedAt: number | null;
  readonly editNote: EditNote | null;
  readonly pinned: boolean;
  /** When the server took it: what its writer may still do counts from then. */
  readonly storedAt: number;
  /** SHA-256 of the writer's secret, in hexadecimal; null for what nobody can edit. */
  readonly secretHash: string | null;
  /** SHA-256 of what was sent, to tell a repeated request from another one. */
  readonly fingerprint: string;
  /** Why it waits for a moderator; empty when it does not. */
  readonly heldBecause: string;
  /** The revision of the thread that last changed what readers see of it; 0 if they never saw it. */
  readonly changed: number;
}

/** A comment before a store has taken it. */
export type NewStoredComment = Omit<StoredComment, 'changed'>;

export interface StoredAuthor {
  readonly name: string;
  /** For moderators alone: no answer to anybody else contains it. */
  readonly email: string | null;
  readonly url: string | null;
  readonly badges: readonly Badge[];
}

export interface StoredThread {
  readonly key: string;
  readonly title: string;
  readonly url: string;
  readonly closed: boolean;
  /** Grows with every change of the thread or of a comment in it. */
  readonly revision: number;
  /** Published comments, without echoes. */
  readonly count: number;
  /** Published pingbacks, webmentions and the like. */
  readonly echoes: number;
  /** Made with the thread: tells its revisions from those of another thread of the same name, in a database before. */
  readonly epoch: string;
}

/** Is told of every change, once it is on disk: the thread after it, and the comments that are new or changed. */
export type ChangeListener = (thread: StoredThread, comments: readonly StoredComment[]) => void;

/** What may change about a comment. */
export type CommentChange = Partial<Omit<NewStoredComment, 'id' | 'thread' | 'parent' | 'kind' | 'storedAt'>>;

/** HTML, and the source it was made from. */
export type RenderedComment = Pick<StoredComment, 'id' | 'thread' | 'source' | 'html'>;

/** A comment with its place in the order of arrival, counted from 1 with gaps. */
export interface PositionedComment {
  readonly position: number;
  readonly comment: StoredComment;
}

/** What decides about the place of a comment in its thread. */
export interface OutlineEntry {
  readonly position: number;
  /** The position of the comment that it answers; null for a top-level comment, or if that one is not in the thread. */
  readonly parent: number | null;
  readonly isPublished: boolean;
  readonly pinned: boolean;
  /** Milliseconds since 1970; null where nobody knows. */
  readonly createdAt: number | null;
}

/** Keeps comments. A promise that is fulfilled means: it is on disk. */
export interface CommentStore {
  findThread(key: string): Promise<StoredThread | null>;
  /**
   * Reads all comments of a thread, whatever their status, in the order in which they came, in batches of at most 200.
   * Each batch is as of the moment in which it is read: what changes meanwhile is told to listeners.
   */
  readComments(thread: string): AsyncIterable<readonly StoredComment[]>;
  /** Reads the places of all comments of a thread, in the order in which they came, in batches. */
  readOutline(thread: string): AsyncIterable<readonly OutlineEntry[]>;
  /** Reads the comments that have these positions, in any order. */
  findByPosition(thread: string, positions: readonly number[]): Promise<readonly PositionedComment[]>;
  findComment(id: CommentId): Promise<StoredComment | null>;
  /** Returns which of these ids are taken, in any thread. */
  findExisting(ids: readonly CommentId[]): Promise<ReadonlySet<CommentId>>;
  /** Adds comments to a thread, which is made if need be, in one transaction. Rejects when an id is taken. */
  addComments(
    thread: Pick<StoredThread, 'key' | 'title' | 'url'>,
    comments: readonly NewStoredComment[],
  ): Promise<void>;
  /** Changes a comment and its thread's revision, in one transaction; null if there is no such comment. */
  changeComment(id: CommentId, change: CommentChange): Promise<StoredComment | null>;
  /** False if there is no such thread. */
  setClosed(thread: string, closed: boolean): Promise<boolean>;
  /** Published comments, without echoes, by thread. Takes as long for many comments as for few. */
  countComments(threads: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** The keys of threads behind this one, in the order of their characters. */
  listThreads(after: string, limit: number): Promise<readonly string[]>;
  /** What waits for a moderator, oldest first. */
  listHeld(limit: number): Promise<readonly StoredComment[]>;
  /** Whether somebody with this address has a published comment. */
  hasPublished(email: string): Promise<boolean>;
  /** Comments whose HTML was made by another version of the renderer. Takes as long in a large store as in a small one. */
  listOutdated(renderer: number, limit: number): Promise<readonly StoredComment[]>;
  /**
   * Saves HTML made by another version of the renderer, in one transaction; skips comments that are up to date or whose
   * source is no longer the rendered one. Only comments whose published HTML differs are changes of their thread.
   *
   * @returns how many comments have other HTML than before.
   */
  saveRendered(renderer: number, comments: readonly RenderedComment[]): Promise<number>;
  /** Whoever keeps something of a thread in memory learns here what becomes of it, in the order of its revisions. */
  onChange(listener: ChangeListener): void;
  /** Writes all of it as of one moment into a file of its own, which is on disk when the promise is fulfilled. */
  writeCopy(file: string): Promise<void>;
  close(): Promise<void>;
}
