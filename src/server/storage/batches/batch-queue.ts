// Writes items that arrive while others are written together: a commit takes one disk sync, however much it writes.

import {isLost} from './is-lost.js';

interface Waiting<T, R> {
  readonly item: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/** Maximum number of items in a transaction. */
const MAX_LENGTH = 100;

/** Writes items in batches, one batch after another. */
export class BatchQueue<T, R> {
  readonly #write: (items: readonly T[]) => Promise<readonly R[]>;
  #waiting: Waiting<T, R>[] = [];
  #isWriting = false;

  /** @param write Writes a batch in one transaction, and returns the result of each item. */
  constructor(write: (items: readonly T[]) => Promise<readonly R[]>) {
    this.#write = write;
  }

  /** Writes an item. Rejects only if the item itself could not be written. */
  add(item: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({item, resolve, reject});
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  // Requests that arrived together are answered together: SQLite writes before the next of them is heard.
  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) await this.#writeBatch(this.#waiting.splice(0, MAX_LENGTH));
    this.#isWriting = false;
  }

  async #writeBatch(batch: readonly Waiting<T, R>[]): Promise<void> {
    try {
      const results = await this.#write(batch.map(({item}) => item));
      results.forEach((result, index) => batch[index]?.resolve(result));
    } catch (error) {
      if (batch.length === 1 || isLost(error)) for (const {reject} of batch) reject(error);
      // One item may spoil a batch.
      else for (const each of batch) await this.#writeBatch([each]);
    }
  }
}
