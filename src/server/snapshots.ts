// The snapshots of the threads that were read last.

import {Snapshot} from './snapshot.js';
import type {CommentStore} from './store.js';

/** How many threads are kept ready. One of 100 comments takes about a quarter of a megabyte, and 2 ms to make again. */
const MOST_THREADS = 100;

/** Makes snapshots when they are asked for, and lets them go when their thread changes. */
export class Snapshots {
  readonly #store: CommentStore;
  readonly #byThread = new Map<string, Promise<Snapshot>>();

  constructor(store: CommentStore) {
    this.#store = store;
  }

  /** The thread as it is now. A thread that nobody has written in is an empty one. */
  get(key: string): Promise<Snapshot> {
    const snapshot = this.#byThread.get(key) ?? this.#make(key);
    this.#byThread.delete(key);
    this.#byThread.set(key, snapshot);
    const [oldest] = this.#byThread.keys();
    if (this.#byThread.size > MOST_THREADS && oldest !== undefined) this.#byThread.delete(oldest);
    return snapshot;
  }

  /** Has to be called with every change of a thread, once it is stored. */
  forget(key: string): void {
    this.#byThread.delete(key);
  }

  async #make(key: string): Promise<Snapshot> {
    try {
      const thread = await this.#store.findThread(key);
      const comments = thread ? await this.#store.listComments(key) : [];
      return new Snapshot(thread ?? {key, title: '', url: '', closed: false, revision: 0}, comments);
    } catch (error) {
      // What could not be read once is tried again.
      this.forget(key);
      throw error;
    }
  }
}
