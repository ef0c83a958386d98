// The cache of recently read threads.

import type {Order} from '../../core/comment.js';
import {Discussion} from './discussion.js';
import {emptyThread, isGap, tryApply, tryCatchUp, type Change} from './changes.js';
import {WorkScheduler} from '../scheduling/work-steps.js';
import type {CommentStore} from '../storage/comment-store.js';

/** Maximum memory of the cache, in bytes: about 4,000 threads of 100 comments, or a dozen of 10,000. */
const MAX_BYTES = 256 * 1024 * 1024;
/** Minimum time between two size measurements caused by reads, in milliseconds. */
const MEASURE_INTERVAL = 100;
/** Maximum number of comments that a cached thread catches up with. With more, loading it again is as fast. */
const MAX_CHANGES = 2000;

interface Loading {
  readonly discussion: Promise<Discussion>;
  readonly state: LoadState;
}

/** What happened to a thread since loading began. */
interface LoadState {
  readonly changes: Change[];
  /** Whether the thread may have changed in the store since it was read. */
  isDoubtful: boolean;
  /** The latest revision that the store is known to have; 0 if unknown. */
  latest: number;
  /** Why the store could not be read; null if it could. */
  error: Error | null;
}

/** Loads threads on first use, applies their changes, and evicts the least recently read. */
export class Discussions {
  readonly #store: CommentStore;
  readonly #maxBytes: number;
  readonly #showsVotes: boolean;
  readonly #loading = new Map<string, Loading>();
  /** By key, least recently read first. */
  readonly #cache = new Map<string, Discussion>();
  readonly #sizes = new Map<string, number>();
  /** Cached threads that may have changed in the store, and the latest revision that it is known to have, or 0. */
  readonly #doubtful = new Map<string, number>();
  readonly #scheduler = new WorkScheduler();
  #bytes = 0;
  #nextMeasurement = 0;

  /** @param maxBytes Maximum memory of the cache, in bytes. @param showsVotes Whether readers see votes. */
  constructor(store: CommentStore, maxBytes = MAX_BYTES, showsVotes = false) {
    this.#store = store;
    this.#showsVotes = showsVotes;
    this.#maxBytes = maxBytes;
    store.onChange((thread, comments) => this.#apply({thread, comments}));
    store.onUnknownChange((key) => this.#doubtAll(key));
    store.onForeignChange(({key, revision}) => this.#doubtOlder(key, revision));
  }

  /** Approximate memory of the cached threads, in bytes. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Returns the current thread, indexed for the order if one is given. Returns an empty thread if nobody has commented
   * yet. If the database is lost, returns the last known state.
   *
   * @param wanted A revision that the reader claims to know. If the cached thread is older, reads the database, in which
   *   another server may have written it.
   */
  get(key: string, order: Order | null = null, wanted = 0): Discussion | Promise<Discussion> {
    const least = this.#store.isShared ? wanted : 0;
    const known = this.peek(key, order, least);
    if (known) return known;
    const loading = this.#loading.get(key);
    if (loading) return this.#join(loading, key, order, least);
    return this.#finish(this.#startLoading(key, order, least), least);
  }

  /** Returns the current thread if it is in memory and indexed for the order; null otherwise. */
  peek(key: string, order: Order | null = null, least = 0): Discussion | null {
    const discussion = this.#cache.get(key);
    if (!discussion || !this.#isCurrent(key, discussion, least) || !isReady(discussion, order)) return null;
    this.#cache.delete(key);
    this.#cache.set(key, discussion);
    this.#measureSometimes(key, discussion);
    return discussion;
  }

  #isCurrent(key: string, {known}: Discussion, least: number): boolean {
    const isLate = this.#store.isShared && known.revision < least;
    return this.#store.isInformed && !this.#doubtful.has(key) && !isLate;
  }

  // Waits for a load that began before the request. If its result is too old, the next load is new enough.
  async #join(loading: Loading, key: string, order: Order | null, least: number): Promise<Discussion> {
    const first = await this.#finish(loading, 0);
    if (first.known.revision >= least) return isReady(first, order) ? first : this.get(key, order);
    const next = await this.#finish(this.#loading.get(key) ?? this.#startLoading(key, order, least), least);
    return isReady(next, order) ? next : this.get(key, order, least);
  }

  // If the store could not be read, the last known state is returned, but not to those who know a later one.
  async #finish({discussion, state}: Loading, least: number): Promise<Discussion> {
    const {known} = await discussion;
    if (state.error && known.revision < Math.max(least, state.latest)) throw state.error;
    return discussion;
  }

  #startLoading(key: string, order: Order | null, least: number): Loading {
    const known = this.#cache.get(key) ?? null;
    const isDoubtful = known !== null && !this.#isCurrent(key, known, least);
    const state: LoadState = {changes: [], isDoubtful, latest: this.#doubtful.get(key) ?? 0, error: null};
    // A thread must not change while it is indexed. Changes are queued until then, and readers wait.
    if (known) this.#evict(key);
    const discussion = this.#load(key, order, known, state).finally(() => this.#loading.delete(key));
    const loading = {discussion, state};
    this.#loading.set(key, loading);
    return loading;
  }

  async #load(key: string, order: Order | null, known: Discussion | null, state: LoadState): Promise<Discussion> {
    for (let discussion = known; ; discussion = null) {
      if (discussion && state.isDoubtful) discussion = await this.#catchUp(key, discussion, state);
      discussion ??= await this.#readStored(key, state);
      if (discussion) {
        if (order) await this.#scheduler.run(discussion.buildIndex(order));
        if (await this.#applyQueued(discussion, state)) {
          // The next reader catches up with a change of another server.
          this.#add(key, discussion, state);
          return discussion;
        }
      } else {
        const target = await this.#store.findAlias(key);
        if (target !== null) return this.get(target, order);
        // Do not cache missing threads: clients can invent any number of keys.
        if (state.changes.length === 0) return new Discussion(emptyThread(key));
      }
      state.changes.length = 0;
    }
  }

  // Returns null if the thread must be loaded again.
  async #catchUp(key: string, discussion: Discussion, state: LoadState): Promise<Discussion | null> {
    state.isDoubtful = false;
    try {
      const changes = await this.#store.readChanges(key, discussion.known, MAX_CHANGES);
      if (!changes) return null;
      return (await this.#scheduler.run(tryCatchUp(discussion, changes))) ? discussion : null;
    } catch (error) {
      state.isDoubtful = true;
      state.error = error instanceof Error ? error : new Error(String(error));
      // While the database is lost, readers get the last known state.
      if (!this.#store.isInformed) return discussion;
      this.#add(key, discussion, state);
      throw error;
    }
  }

  async #readStored(key: string, state: LoadState): Promise<Discussion | null> {
    state.isDoubtful = false;
    const thread = await this.#store.findThread(key);
    if (!thread) return null;
    const discussion = new Discussion(thread, [], this.#showsVotes);
    let count = 0;
    for await (const comments of this.#store.readComments(key)) {
      count += comments.length;
      await this.#scheduler.run(discussion.load(comments));
      await this.#scheduler.pauseIfDue();
    }
    // The batches may or may not include changes made meanwhile. Loading the newest states last completes one state.
    const changes = await this.#store.readChanges(key, {revision: thread.revision, count}, Number.MAX_SAFE_INTEGER);
    if (!changes) return null;
    await this.#scheduler.run(discussion.load(changes.comments));
    await this.#scheduler.run(discussion.finishLoading(changes.thread));
    return discussion;
  }

  // The last check for changes and the return run in the same turn of the event loop, so no change can be missed.
  async #applyQueued(discussion: Discussion, state: LoadState): Promise<boolean> {
    for (let change = state.changes.shift(); change; change = state.changes.shift()) {
      if (isGap(discussion, change)) doubt(state, change.thread.revision);
      else if (!tryApply(discussion, change)) return false;
      await this.#scheduler.pauseIfDue();
    }
    return true;
  }

  #apply(change: Change): void {
    const {key} = change.thread;
    this.#loading.get(key)?.state.changes.push(change);
    const discussion = this.#cache.get(key);
    if (!discussion) return;
    if (isGap(discussion, change)) this.#doubtful.set(key, change.thread.revision);
    else if (tryApply(discussion, change)) {
      // The feed may report an own change first.
      if (this.#doubtful.get(key) === discussion.known.revision) this.#doubtful.delete(key);
      this.#updateSize(key, discussion);
    } else this.#evict(key);
  }

  #doubtOlder(key: string, revision: number): void {
    const loading = this.#loading.get(key);
    if (loading) doubt(loading.state, revision);
    if ((this.#cache.get(key)?.known.revision ?? revision) < revision) this.#doubtful.set(key, revision);
  }

  // Doubts what may be out of date: one thread, or all.
  #doubtAll(key: string | null): void {
    for (const [each, {state}] of this.#loading) if (key === null || each === key) doubt(state, 0);
    for (const each of this.#cache.keys())
      if (key === null || each === key) this.#doubtful.set(each, this.#doubtful.get(each) ?? 0);
  }

  #add(key: string, discussion: Discussion, {isDoubtful, latest}: LoadState): void {
    this.#cache.set(key, discussion);
    if (isDoubtful || latest > discussion.known.revision) this.#doubtful.set(key, latest);
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
    this.#doubtful.delete(key);
    this.#cache.delete(key);
  }
}

const isReady = (discussion: Discussion, order: Order | null): boolean => order === null || discussion.isIndexed(order);

// A load may have read the latest revision already.
function doubt(state: LoadState, latest: number): void {
  if (latest === 0) state.isDoubtful = true;
  else state.latest = Math.max(state.latest, latest);
}
