// The port to comments as moderators list them. `test/contracts/queue-store.ts` tests every implementation.

import type {CommentId} from '../../../core/comment.js';
import type {StoredComment, StoredThread} from '../comment-store.js';
import type {DecidableComment, UndoableEntry} from '../decisions/decision-store.js';

/** The lists of comments. */
export const QUEUE_TABS = ['waiting', 'flagged', 'published', 'rejected', 'deleted'] as const;
export type QueueTab = (typeof QUEUE_TABS)[number];

/** A place in a list: the comment that was stored at this time. */
export interface QueuePlace {
  readonly storedAt: number;
  readonly id: CommentId;
}

export interface QueueQuery {
  /** Null: all comments. */
  readonly tab: QueueTab | null;
  /** Number of reports from which a comment is flagged; at least 1. */
  readonly flagsToList: number;
  readonly thread?: string;
  /** A name or an e-mail address, exactly. */
  readonly author?: string;
  readonly words?: string;
  readonly order: 'newest' | 'oldest';
  readonly after: QueuePlace | null;
  readonly limit: number;
}

/** A report that nobody has dismissed. */
export interface StoredFlag {
  readonly reason: string;
  readonly words: string;
  readonly at: number;
}

/** A comment with everything that moderators need to decide. */
export interface QueuedComment extends Omit<DecidableComment, 'decided' | 'flags'> {
  readonly thread: Pick<StoredThread, 'key' | 'title' | 'url' | 'closed'>;
  /** Null at the top, or if it is gone. */
  readonly parent: StoredComment | null;
  /** The oldest first; at most 50. */
  readonly flags: readonly StoredFlag[];
  /** What else the author wrote, by the same e-mail address or name. */
  readonly others: OtherComments;
  readonly decided: UndoableEntry | null;
  /** Whether the network that it came from is known. */
  readonly hasNetwork: boolean;
}

export interface OtherComments {
  readonly published: number;
  readonly waiting: number;
  readonly rejected: number;
}

export type QueueCounts = Readonly<Record<QueueTab, number>>;

/** A thread, the thread with the latest comment first. */
export interface ListedThread {
  readonly thread: Pick<StoredThread, 'key' | 'title' | 'url' | 'closed'>;
  readonly counts: OtherComments;
  /** Milliseconds since 1970; 0 if it has no comment. */
  readonly lastAt: number;
}

/** A place in the list of threads. */
export interface ThreadPlace {
  readonly lastAt: number;
  readonly key: string;
}

/** Comments that were stored on one day, by their present status. */
export interface DayCount {
  /** Days since 1970, UTC. */
  readonly day: number;
  readonly status: string;
  readonly count: number;
}

export interface QueueStore {
  /** Returns one page of a list. Reads no more than the page, however long the list is. */
  list(query: QueueQuery): Promise<readonly QueuedComment[]>;
  /** Returns comments by id. */
  find(ids: readonly CommentId[]): Promise<ReadonlyMap<CommentId, QueuedComment>>;
  /** Counts the comments of each list. Does not slow down with the number of comments. */
  count(flagsToList: number): Promise<QueueCounts>;
  /** Returns threads whose title, URL or key contains all words. @param accepts Returns whether to list a thread. */
  listThreads(
    words: string,
    after: ThreadPlace | null,
    limit: number,
    accepts?: (thread: ListedThread['thread']) => boolean,
  ): Promise<readonly ListedThread[]>;
  /** Counts the comments that were stored since a time, by day and status. */
  countByDay(since: number): Promise<readonly DayCount[]>;
  /** Returns the numbers of all comments and threads. */
  countAll(): Promise<{readonly comments: number; readonly threads: number}>;
  /** Returns the size of the database in bytes; null if unknown. */
  measure(): Promise<number | null>;
  /** Indexes the words of some comments that are not indexed yet. Returns how many. */
  indexWords(): Promise<number>;
}
