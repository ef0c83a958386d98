// The threads that were read last, in memory.

import type {Order} from '../../core/comment.js';
import {Discussion} from './discussion.js';
import {WorkScheduler} from './work-steps.js';
import type {CommentStore, StoredComment, StoredThread} from '../storage/comment-store.js';

/** How much memory they take together, in bytes: about 4,000 threads of 100 comments, or a dozen of 10,000. */
const MOST_BYTES = 256 * 1024 * 1024;

/** A thread that is read is weighed so often, in milliseconds. */
const WEIGHING = 100;

interface Change {
  readonly thread: StoredThread;
  readonly comments: readonly StoredComment[];
}

interface Loading {
  readonly discussion: Promise<Discussion>;
  /** What became of the thread meanwhile. */
  readonly changes: Change[];
}

/** Makes discussions when they are asked for, keeps them up to date, and lets go of those that nobody reads. */
export class Discussions {
  readonly #store: CommentStore;
  readonly #most: number;
  readonly #loading = new Map<string, Loading>();
  /** The one that was read last stands last. */
  readonly #kept = new Map<string, Discussion>();
  readonly #sizes = new Map<string, number>();
  readonly #scheduler = new WorkScheduler();
  #bytes = 0;
  #nextWeighing = 0;

  /** @param most How much memory they may take, in bytes. */
  constructor(store: CommentStore, most = MOST_BYTES) {
    this.#store = store;
    this.#most = most;
    store.onChange((thread, comments) => this.#apply({thread, comments}));
  }

  /**
   * The thread as it is now, ready for pages of an order if one is named. A thread that nobody has written in is an empty
   * one.
   */
  get(key: string, order: Order | null = null): Discussion | Promise<Discussion> {
    const known = this.peek(key, order);
    if (known) return known;
    const loading = this.#loading.get(key);
    if (!loading) return this.#begin(key, order);
    return loading.discussion.then((discussion) => (isReady(discussion, order) ? discussion : this.get(key, order)));
  }

  /** The thread as it is now, if it is in memory and ready. */
  peek(key: string, order: Order | null = null): Discussion | null {
    const discussion = this.#kept.get(key);
    if (!discussion || !isReady(discussion, order)) return null;
    this.#kept.delete(key);
    this.#kept.set(key, discussion);
    this.#weighNowAndThen(key, discussion);
    return discussion;
  }

  #begin(key: string, order: Order | null): Promise<Discussion> {
    const changes: Change[] = [];
    const known = this.#kept.get(key) ?? null;
    // It does not change while it is put in order: changes wait, and with them those who ask for it.
    if (known) this.#drop(key);
    const discussion = this.#load(key, order, known, changes).finally(() => this.#loading.delete(key));
    this.#loading.set(key, {discussion, changes});
    return discussion;
  }

  async #load(key: string, order: Order | null, known: Discussion | null, changes: Change[]): Promise<Discussion> {
    for (let discussion = known; ; discussion = null) {
      discussion ??= await this.#read(key, changes);
      if (discussion) {
        if (order) await this.#scheduler.run(discussion.buildIndex(order));
        if (await this.#catchUp(discussion, changes)) {
          this.#keep(key, discussion);
          return discussion;
        }
      } else if (changes.length === 0) {
        // Whoever asks for a thread that is not there has to ask the database each time: names can be made up for ever.
        return new Discussion(nobodys(key));
      }
      changes.length = 0;
    }
  }

  async #read(key: string, changes: Change[]): Promise<Discussion | null> {
    const thread = await this.#store.findThread(key);
    if (!thread) return null;
    const discussion = new Discussion(thread);
    for await (const comments of this.#store.readComments(key)) {
      await this.#scheduler.run(discussion.load(comments));
      await this.#scheduler.pauseIfDue();
    }
    // What changed meanwhile is in what was read, or not: the last state of it counts.
    const told = changes.splice(0);
    for (const {comments} of told) await this.#scheduler.run(discussion.load(comments));
    const last = told.at(-1)?.thread ?? thread;
    await this.#scheduler.run(discussion.finishLoading(last.revision > thread.revision ? last : thread));
    return discussion;
  }

  // The last look at the changes and its end are in one turn: nothing can come between.
  async #catchUp(discussion: Discussion, changes: Change[]): Promise<boolean> {
    for (let change = changes.shift(); change; change = changes.shift()) {
      if (!isTaken(discussion, change)) return false;
      await this.#scheduler.pauseIfDue();
    }
    return true;
  }

  #apply(change: Change): void {
    const {key} = change.thread;
    this.#loading.get(key)?.changes.push(change);
    const discussion = this.#kept.get(key);
    if (!discussion) return;
    if (isTaken(discussion, change)) this.#weigh(key, discussion);
    else this.#drop(key);
  }

  #keep(key: string, discussion: Discussion): void {
    this.#kept.set(key, discussion);
    this.#weigh(key, discussion);
  }

  // What is read grows by what is kept compressed.
  #weighNowAndThen(key: string, discussion: Discussion): void {
    const now = performance.now();
    if (now < this.#nextWeighing) return;
    this.#nextWeighing = now + WEIGHING;
    this.#weigh(key, discussion);
  }

  #weigh(key: string, {bytes}: Discussion): void {
    this.#bytes += bytes - (this.#sizes.get(key) ?? 0);
    this.#sizes.set(key, bytes);
    for (const oldest of this.#kept.keys()) {
      if (this.#bytes <= this.#most || this.#kept.size === 1) return;
      this.#drop(oldest);
    }
  }

  #drop(key: string): void {
    this.#bytes -= this.#sizes.get(key) ?? 0;
    this.#sizes.delete(key);
    this.#kept.delete(key);
  }
}

// The change is on disk whatever happens here: its writer is answered, and the next reader gets the thread anew.
function isTaken(discussion: Discussion, {thread, comments}: Change): boolean {
  try {
    return discussion.apply(thread, comments);
  } catch (error) {
    console.error(`colloquy: ${String(error)}`);
    return false;
  }
}

const nobodys = (key: string): StoredThread => ({
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
