// The port to decisions and their record. `test/contracts/decision-store.ts` tests every implementation.

import type {CommentId} from '../../../core/comment.js';
import type {Lesson} from '../learning/learning-store.js';
import type {CommentChange, NewStoredComment, StoredComment, StoredThread} from '../comment-store.js';

/** What an entry of the record changed, as bits. Two entries change the same thing if they share a bit. */
export const FIELDS = {status: 1, content: 2, pinned: 4, author: 8, flags: 16, closed: 32, address: 64} as const;

/** The bit of entries that keep the words of a deleted comment. The highest, so that an index finds them. */
export const KEEPS_WORDS = 256;

/** A comment, and what only moderators need of it. */
export interface DecidableComment {
  readonly comment: StoredComment;
  /** Increases with every decision and edit. */
  readonly version: number;
  /** Number of reports that nobody has dismissed. */
  readonly flags: number;
  /** The id of the last entry in the record. */
  readonly decided: string | null;
}

/** Who decides. */
export interface DecidedBy {
  /** The moderator's id; null for commands and for the server. */
  readonly id: string | null;
  /** The moderator's name, `command line`, or '' for the server's own rules. */
  readonly name: string;
}

/** One line of the record. Times are milliseconds since 1970. */
export interface RecordEntry {
  readonly id: string;
  /** The id of the request; '' without a request. */
  readonly request: string;
  readonly action: string;
  readonly by: DecidedBy;
  readonly at: number;
  readonly comment: CommentId | null;
  readonly thread: string | null;
  readonly note: string;
  readonly excerpt: string;
  /** What was changed: see `FIELDS`. */
  readonly fields: number;
  /** The version of the comment, or the revision of the thread, after the decision. */
  readonly version: number;
  /** The changed fields before and after; null if they were erased, or if nothing was changed. */
  readonly before: RecordedFields | null;
  readonly after: RecordedFields | null;
  /** The id of the entry that this one took back. */
  readonly undoes: string | null;
}

/** The fields of a comment that a decision may change. HTML is rendered from the source. */
export type RecordedFields = Partial<
  Pick<StoredComment, 'status' | 'heldBecause' | 'source' | 'editedAt' | 'editNote' | 'pinned' | 'author'>
> & {
  readonly flags?: number;
  readonly closed?: boolean;
  /** Of a renamed or merged thread. */
  readonly key?: string;
  /** Of a merged thread, or of one whose page was changed. */
  readonly title?: string;
  readonly url?: string;
  readonly epoch?: string;
  /** Of a merged thread: its comments have the positions from `first` to `last` in the other. */
  readonly first?: number;
  readonly last?: number;
  /** Its earlier keys. */
  readonly aliases?: readonly string[];
  /** The URL that the other thread had. */
  readonly targetUrl?: string;
};

/** An entry that is not stored yet. */
export type NewEntry = Pick<RecordEntry, 'id' | 'action' | 'by' | 'at' | 'note'> &
  Partial<Pick<RecordEntry, 'request' | 'comment' | 'thread' | 'excerpt' | 'fields'>>;

/** What to do with one comment. */
export interface CommentPlan {
  readonly change: CommentChange;
  /** `dismiss`: dismisses all reports. `restore`: takes back the dismissal of the undone entry. */
  readonly flags?: 'dismiss' | 'restore';
  readonly note: string;
  /** The first words of the comment. */
  readonly excerpt: string;
  /** What the decision teaches the classifier. An undone decision teaches nothing, and takes its lesson back. */
  readonly lesson?: Lesson;
}

/** A decision about one or several comments, each of which is named once. */
export interface DecisionRequest {
  /** The same request again changes nothing. */
  readonly id: string;
  readonly action: string;
  readonly by: DecidedBy;
  readonly at: number;
  readonly comments: readonly {
    readonly id: CommentId;
    /** The id of the entry to take back. */
    readonly undoes?: string;
  }[];
}

/** Decides about one comment. Returns null to leave it as it is. @param undone The entry to take back. */
export type PlanComment = (comment: DecidableComment, undone: UndoableEntry | null) => CommentPlan | null;

/** An entry, and whether nothing later has changed the same thing. */
export interface UndoableEntry extends RecordEntry {
  readonly canUndo: boolean;
}

export interface Decided {
  /** The entries of the request, new or stored by an earlier request with the same id. */
  readonly entries: readonly RecordEntry[];
  readonly isRepeated: boolean;
}

/** Selects entries; all that are given must match. */
export interface RecordFilter {
  readonly by?: string;
  readonly action?: string;
  readonly comment?: string;
  readonly thread?: string;
}

/** A place in the record: the entry of this time and id. */
export interface RecordPlace {
  readonly at: number;
  readonly id: string;
}

/** A new report of a reader. */
export interface NewStoredFlag {
  readonly comment: CommentId;
  /** SHA-256 of the device's secret, in hexadecimal. */
  readonly device: string;
  readonly reason: string;
  readonly words: string;
  readonly at: number;
}

export type FlagResult = 'added' | 'repeated' | 'missing';

/** A change of a thread's key. */
export interface Move {
  readonly from: string;
  readonly to: string;
  /** The new URL; null keeps it. */
  readonly url: string | null;
  readonly entry: NewEntry;
}

export type MoveResult = 'done' | 'missing' | 'taken';

/** Stores decisions. A decision and its entry are on disk together when the promise is fulfilled, or neither is. */
export interface DecisionStore {
  /** Decides about comments in one transaction. Skips comments that do not exist. */
  decide(request: DecisionRequest, plan: PlanComment): Promise<Decided>;
  /** Adds a comment to a thread together with its entry. Rejects if the id exists. */
  addReply(
    thread: Pick<StoredThread, 'key' | 'title' | 'url'>,
    comment: NewStoredComment,
    entry: NewEntry,
  ): Promise<void>;
  /** Adds a thread without comments. Returns false if there is one with this key, or with an alias of it. */
  addThread(thread: Pick<StoredThread, 'key' | 'title' | 'url'>, entry: NewEntry): Promise<boolean>;
  /** Closes or reopens a thread. Returns false if there is no such thread. */
  setClosed(thread: string, closed: boolean, entry: NewEntry): Promise<boolean>;
  /**
   * Changes the title and the address of a thread's page. An empty one keeps the present one. Returns false if there is no
   * such thread.
   */
  setPage(thread: string, page: Pick<StoredThread, 'title' | 'url'>, entry: NewEntry): Promise<boolean>;
  /** Gives a thread another key. `taken`: there is a thread with that key. */
  rename(move: Move): Promise<MoveResult>;
  /** Moves the comments of a thread into another one. `missing`: one of the threads does not exist. */
  merge(move: Move): Promise<MoveResult>;
  /** Takes back a change of a thread. Returns false if something later changed it. */
  undoThread(id: string, entry: NewEntry): Promise<boolean>;
  /** Adds an entry about anything else. */
  add(entry: NewEntry): Promise<void>;
  find(id: string): Promise<UndoableEntry | null>;
  findByRequest(request: string): Promise<readonly RecordEntry[]>;
  /** Returns entries, the latest first. */
  list(filter: RecordFilter, after: RecordPlace | null, limit: number): Promise<readonly UndoableEntry[]>;
  /**
   * Adds a report. `repeated`: the device has reported the comment before. `missing`: readers do not see it.
   *
   * @param toHide Number of reports after which the comment is held; 0: never.
   * @param hold The entry of that, and why the comment is held.
   */
  flag(flag: NewStoredFlag, toHide: number, hold: NewEntry & {readonly heldBecause: string}): Promise<FlagResult>;
  /** Erases the words of comments that were deleted before a time. Returns the number of erased entries. */
  eraseWords(before: number): Promise<number>;
}
