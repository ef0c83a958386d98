// The threads that were read last, in memory.

import {Discussion} from './discussion.js';
import type {CommentStore, StoredComment, StoredThread} from './store.js';

/** How much memory they take together, in bytes: about 4,000 threads of 100 comments, or a dozen of 10,000. */
const MOST_BYTES = 256 * 1024 * 1024;

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
  #bytes = 0;

  /** @param most How much memory they may take, in bytes. */
  constructor(store: CommentStore, most = MOST_BYTES) {
    this.#store = store;
    this.#most = most;
    store.onChange((thread, comments) => this.#apply({thread, comments}));
  }

  /** The thread as it is now. A thread that nobody has written in is an empty one. */
  get(key: string): Discussion | Promise<Discussion> {
    return this.peek(key) ?? this.#loading.get(key)?.discussion ?? this.#begin(key);
  }

  /** The thread as it is now, if it is in memory. */
  peek(key: string): Discussion | null {
    const discussion = this.#kept.get(key);
    if (!discussion) return null;
    this.#kept.delete(key);
    this.#kept.set(key, discussion);
    return discussion;
  }

  #begin(key: string): Promise<Discussion> {
    const changes: Change[] = [];
    const discussion = this.#load(key, changes).finally(() => this.#loading.delete(key));
    this.#loading.set(key, {discussion, changes});
    return discussion;
  }

  async #load(key: string, changes: Change[]): Promise<Discussion> {
    for (;;) {
      const stored = await this.#store.readThread(key);
      // Whoever asks for a thread that is not there has to ask the database each time: names can be made up for ever.
      if (!stored && changes.length === 0) return new Discussion(nobodys(key), []);
      const discussion = stored && new Discussion(stored.thread, stored.comments);
      if (discussion && changes.every(({thread, comments}) => discussion.apply(thread, comments))) {
        this.#keep(key, discussion);
        return discussion;
      }
      changes.length = 0;
    }
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

const nobodys = (key: string): StoredThread => ({key, title: '', url: '', closed: false, revision: 0, epoch: ''});
