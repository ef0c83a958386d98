// Collects additions that arrive while earlier ones are written, and writes them together. A commit takes one disk sync,
// however much it writes, and PostgreSQL commits announced changes one after another.

import {isLost} from './is-lost.js';

/** Maximum number of batches at the same time. A batch that waits for a locked thread must not stop the others. */
const MAX_BATCHES = 3;
/** Maximum number of additions in a batch. */
const MAX_LENGTH = 100;

interface Waiting<T> {
  readonly addition: T;
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/** Writes additions in batches: those of a thread one after another, in the order of their arrival. */
export class AddQueue<T extends {readonly key: string}> {
  readonly #write: (additions: readonly T[]) => Promise<void>;
  readonly #waiting = new Set<Waiting<T>>();
  /** The threads of the batches that are being written. */
  readonly #busy = new Set<string>();
  #batches = 0;
  #willStart = false;

  /** @param write Writes a batch in one transaction. */
  constructor(write: (additions: readonly T[]) => Promise<void>) {
    this.#write = write;
  }

  /** Writes an addition. Rejects only if the addition itself could not be written. */
  add(addition: T): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#waiting.add({addition, resolve, reject});
      this.#startSoon();
    });
  }

  // Requests that arrived together are answered together: SQLite writes before the next of them is heard.
  #startSoon(): void {
    if (this.#willStart) return;
    this.#willStart = true;
    setImmediate(() => {
      this.#willStart = false;
      this.#start();
    });
  }

  #start(): void {
    if (this.#batches >= MAX_BATCHES) return;
    const batch: Waiting<T>[] = [];
    for (const each of this.#waiting) {
      if (this.#busy.has(each.addition.key)) continue;
      batch.push(each);
      if (batch.length === MAX_LENGTH) break;
    }
    if (batch.length > 0) void this.#run(batch);
  }

  async #run(batch: readonly Waiting<T>[]): Promise<void> {
    const threads = new Set(batch.map(({addition}) => addition.key));
    for (const each of batch) this.#waiting.delete(each);
    for (const thread of threads) this.#busy.add(thread);
    this.#batches++;
    try {
      await this.#write(batch.map(({addition}) => addition));
      for (const {resolve} of batch) resolve();
    } catch (error) {
      if (batch.length === 1 || isLost(error)) for (const {reject} of batch) reject(error);
      else await Promise.all([...threads].map((thread) => this.#runAlone(batch.filter(({addition}) => addition.key === thread)))); // prettier-ignore
    } finally {
      for (const thread of threads) this.#busy.delete(thread);
      this.#batches--;
      this.#start();
    }
  }

  // One addition spoils a batch, for example if its id exists.
  async #runAlone(batch: readonly Waiting<T>[]): Promise<void> {
    for (const {addition, resolve, reject} of batch) await this.#write([addition]).then(resolve, reject);
  }
}
