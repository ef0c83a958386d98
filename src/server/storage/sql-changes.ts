// Runs changes in transactions, and tells listeners of the changes of this server and of others.

import type {Kysely, Transaction} from 'kysely';
import {ChangeOrder} from './change-order.js';
import type {
  ChangeListener,
  ForeignChangeListener,
  StoredComment,
  StoredThread,
  UnknownChangeListener,
} from './comment-store.js';
import {ALONE, type ChangeFeed, type ReportedChange} from './database/change-feed.js';
import type {Schema} from './database/schema.js';
import {StorageError} from './failures/storage-error.js';

/** A thread after a change, and its new and changed comments. */
export interface Change {
  readonly thread: StoredThread;
  readonly comments: readonly StoredComment[];
}

/** Number of threads whose last told revision is known: more than can change within a moment. */
const MAX_TOLD = 1000;

/** The changes of a store. */
export class SqlChanges {
  readonly changeListeners: ChangeListener[] = [];
  readonly unknownListeners: UnknownChangeListener[] = [];
  readonly foreignListeners: ForeignChangeListener[] = [];
  readonly #database: Kysely<Schema>;
  readonly #feed: ChangeFeed;
  readonly #order = new ChangeOrder();
  /** The last own revision of each thread that the feed has not reported yet. Empty if the feed reports nothing. */
  readonly #own = new Map<string, number>();

  /** The revisions that listeners were told last, by thread, the latest last. */
  readonly #told = new Map<string, number>();

  constructor(database: Kysely<Schema>, feed: ChangeFeed) {
    this.#database = database;
    this.#feed = feed;
    feed.start({onChange: (change) => this.#tellForeign(change), onComplete: () => this.#tellUnknown(null)});
  }

  /** Whether the listeners are told of every change. */
  get isComplete(): boolean {
    return this.#feed.isComplete;
  }

  /**
   * Runs a transaction, and tells the listeners of its changes once they are on disk, in the order of a thread's
   * revisions.
   */
  async run(write: (transaction: Transaction<Schema>) => Promise<readonly Change[]>): Promise<void> {
    const place = this.#order.begin();
    try {
      const changes = await this.#database.transaction().execute(async (transaction) => {
        const written = await write(transaction);
        place.enter(written.map(({thread}) => thread.key));
        this.#expect(written);
        return written;
      });
      if (place.turn) await place.turn;
      this.#tell(changes);
    } catch (error) {
      // The change may be stored even so, if the connection was lost during the commit.
      for (const key of place.threads) this.#tellUnknown(key);
      throw error;
    } finally {
      place.leave();
    }
  }

  /** Runs one statement that changes these threads and commits. */
  async runStatement(keys: readonly string[], write: () => Promise<readonly Change[]>): Promise<void> {
    try {
      const changes = await write();
      this.#expect(changes);
      this.#tell(changes);
    } catch (error) {
      if (error instanceof StorageError) for (const key of keys) this.#tellUnknown(key);
      throw error;
    }
  }

  /** Runs a transaction that changes all comments of threads, and tells the listeners to read them again. */
  async runUnknown(keys: readonly string[], write: (transaction: Transaction<Schema>) => Promise<void>): Promise<void> {
    try {
      await this.#database.transaction().execute(write);
    } finally {
      for (const key of keys) this.#tellUnknown(key);
    }
  }

  #tell(changes: readonly Change[]): void {
    for (const {thread, comments} of changes) {
      // A later change was told first, because the order of single statements is known after their commit only.
      const isLate = thread.revision < (this.#told.get(thread.key) ?? 0);
      if (isLate) this.#tellUnknown(thread.key);
      else for (const tell of this.changeListeners) tell(thread, comments);
      if (isLate || this.#feed === ALONE) continue;
      this.#told.delete(thread.key);
      this.#told.set(thread.key, thread.revision);
      const [oldest] = this.#told.keys();
      if (this.#told.size > MAX_TOLD && oldest !== undefined) this.#told.delete(oldest);
    }
  }

  // Runs before the commit if possible: the feed may report a change before the answer to the commit arrives.
  #expect(changes: readonly Change[]): void {
    if (this.#feed === ALONE || !this.#feed.isComplete) return;
    for (const {thread} of changes) this.#own.set(thread.key, thread.revision);
  }

  // The feed reports the changes of this server too, in the order of the commits.
  #tellForeign(change: ReportedChange): void {
    const own = this.#own.get(change.key) ?? 0;
    if (change.revision >= own) this.#own.delete(change.key);
    if (change.revision > own) for (const tell of this.foreignListeners) tell(change);
  }

  #tellUnknown(key: string | null): void {
    if (key === null) this.#own.clear();
    else this.#own.delete(key);
    for (const tell of this.unknownListeners) tell(key);
  }
}
