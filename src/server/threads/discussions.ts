// The cache of recently read threads.

import type {Order} from '../../core/comment.js';
import {Discussion} from './discussion.js';
import {WorkScheduler} from './work-steps.js';
import {reportError} from '../http/report-error.js';
import type {CommentStore, StoredComment, StoredThread} from '../storage/comment-store.js';

/** Maximum memory of the cache, in bytes: about 4,000 threads of 100 comments, or a dozen of 10,000. */
const MAX_BYTES = 256 * 1024 * 1024;

/** Minimum time between two size measurements caused by reads, in milliseconds. */
const MEASURE_INTERVAL = 100;

interface Change {
  readonly thread: StoredThread;
  readonly comments: readonly StoredComment[];
}

interface Loading {
  readonly discussion: Promise<Discussion>;
  readonly state: LoadState;
}

/** What happened to a thread since loading began. */
interface LoadState {
  readonly changes: Change[];
  /** Whether there was a change that the store could not describe. */
  isStale: boolean;
}

/** Loads threads on first use, applies their changes, and evicts the least recently read. */
export class Discussions {
  readonly #store: CommentStore;
  readonly #maxBytes: number;
  readonly #loading = new Map<string, Loading>();
  /** By key, least recently read first. */
  readonly #cache = new Map<string, Discussion>();
  readonly #sizes = new Map<string, number>();
  readonly #scheduler = new WorkScheduler();
  #bytes = 0;
  #nextMeasurement = 0;

  /** @param maxBytes Maximum memory of the cache, in bytes. */
  constructor(store: CommentStore, maxBytes = MAX_BYTES) {
    this.#store = store;
    this.#maxBytes = maxBytes;
    store.onChange((thread, comments) => this.#apply({thread, comments}));
    store.onUnknownChange((key) => this.#forget(key));
  }

  /** Approximate memory of the cached threads, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Returns the current thread, indexed for the order if one is given. Returns an empty thread if nobody has commented
   * yet.
   */
  get(key: string, order: Order | null = null): Discussion | Promise<Discussion> {
    const known = this.peek(key, order);
    if (known) return known;
    const loading = this.#loading.get(key);
    if (!loading) return this.#startLoading(key, order);
    return loading.discussion.then((discussion) => (isReady(discussion, order) ? discussion : this.get(key, order)));
  }

  /** Returns the current thread if it is in memory and indexed for the order; null otherwise. */
  peek(key: string, order: Order | null = null): Discussion | null {
    const discussion = this.#cache.get(key);
    if (!discussion || !isReady(discussion, order)) return null;
    this.#cache.delete(key);
    this.#cache.set(key, discussion);
    this.#measureSometimes(key, discussion);
    return discussion;
  }

  #startLoading(key: string, order: Order | null): Promise<Discussion> {
    const known = this.#cache.get(key) ?? null;
    // A thread must not change while it is indexed. Changes are queued until then, and readers wait.
    if (known) this.#evict(key);
    const loading: LoadState = {changes: [], isStale: false};
    const discussion = this.#load(key, order, known, loading).finally(() => this.#loading.delete(key));
    this.#loading.set(key, {discussion, state: loading});
    return discussion;
  }

  async #load(key: string, order: Order | null, known: Discussion | null, state: LoadState): Promise<Discussion> {
    for (let discussion = known; ; discussion = null) {
      discussion ??= await this.#readStored(key, state.changes);
      if (discussion) {
        if (order) await this.#scheduler.run(discussion.buildIndex(order));
        if ((await this.#applyQueued(discussion, state.changes)) && !state.isStale) {
          this.#add(key, discussion);
          return discussion;
        }
      } else if (state.changes.length === 0 && !state.isStale) {
        // Do not cache missing threads: clients can invent any number of keys.
        return new Discussion(emptyThread(key));
      }
      state.changes.length = 0;
      state.isStale = false;
    }
  }

  async #readStored(key: string, changes: Change[]): Promise<Discussion | null> {
    const thread = await this.#store.findThread(key);
    if (!thread) return null;
    const discussion = new Discussion(thread);
    for await (const comments of this.#store.readComments(key)) {
      await this.#scheduler.run(discussion.load(comments));
      await this.#scheduler.pauseIfDue();
    }
    // The batches may or may not include changes made meanwhile. Loading the changes last applies the newest state.
    const queued = changes.splice(0);
    for (const {comments} of queued) await this.#scheduler.run(discussion.load(comments));
    const last = queued.at(-1)?.thread ?? thread;
    await this.#scheduler.run(discussion.finishLoading(last.revision > thread.revision ? last : thread));
    return discussion;
  }

  // The last check for changes and the return run in the same turn of the event loop, so no change can be missed.
  async #applyQueued(discussion: Discussion, changes: Change[]): Promise<boolean> {
    for (let change = changes.shift(); change; change = changes.shift()) {
      if (!tryApply(discussion, change)) return false;
      await this.#scheduler.pauseIfDue();
    }
    return true;
  }

  #apply(change: Change): void {
    const {key} = change.thread;
    this.#loading.get(key)?.state.changes.push(change);
    const discussion = this.#cache.get(key);
    if (!discussion) return;
    if (tryApply(discussion, change)) this.#updateSize(key, discussion);
    else this.#evict(key);
  }

  // Forgets what may be out of date: one thread, or all.
  #forget(key: string | null): void {
    const isMeant = (each: string): boolean => key === null || each === key;
    for (const [each, {state}] of this.#loading) if (isMeant(each)) state.isStale = true;
    for (const each of this.#cache.keys()) if (isMeant(each)) this.#evict(each);
  }

  #add(key: string, discussion: Discussion): void {
    this.#cache.set(key, discussion);
    this.#updateSize(key, discussion);
  }

  // Reading a thread enlarges it, because compressed pages are cached.
  #measureSometimes(key: string, discussion: Discussion): void {
    const now = performance.now();
    if (now < this.#nextMeasurement) return;
    this.#nextMeasurement = now + MEASURE_INTERVAL;
    this.#updateSize(key, discussion);
  }

  #updateSize(key: string, {bytes}: Discussion): void {
    this.#bytes += bytes - (this.#sizes.get(key) ?? 0);
    this.#sizes.set(key, bytes);
    for (const oldest of this.#cache.keys()) {
      if (this.#bytes <= this.#maxBytes || this.#cache.size === 1) return;
      this.#evict(oldest);
    }
  }

  #evict(key: string): void {
    this.#bytes -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
    this.#cache.delete(key);
  }
}

// Returns false after an error too: the change is on disk, so the writer must get a response, and the next reader loads
// the thread again.
function tryApply(discussion: Discussion, {thread, comments}: Change): boolean {
  try {
    return discussion.apply(thread, comments);
  } catch (error) {
    reportError('A cached thread could not be updated and will be loaded again', error);
    return false;
  }
}

const emptyThread = (key: string): StoredThread => ({
  key,
  title: '',
  url: '',
  closed: false,
  epoch: '',
  revision: 0,
  count: 0,
  echoes: 0,
});

const isReady = (discussion: Discussion, order: Order | null): boolean => order === null || discussion.isIndexed(order);
