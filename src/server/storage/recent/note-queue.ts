// Writes notes that arrive while others are written together: a commit takes one disk sync, however much it writes.

interface Waiting<T, R> {
  readonly note: T;
  readonly resolve: (result: R) => void;
  readonly reject: (error: unknown) => void;
}

/** Maximum number of notes in a transaction. */
const MAX_LENGTH = 100;

/** Writes notes in batches, one batch after another. */
export class NoteQueue<T, R> {
  readonly #write: (notes: readonly T[]) => Promise<readonly R[]>;
  #waiting: Waiting<T, R>[] = [];
  #isWriting = false;

  /** @param write Writes a batch in one transaction, and returns the result of each note. */
  constructor(write: (notes: readonly T[]) => Promise<readonly R[]>) {
    this.#write = write;
  }

  /** Writes a note. */
  add(note: T): Promise<R> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({note, resolve, reject});
      if (!this.#isWriting) void this.#writeAll();
    });
  }

  // Requests that arrived together are answered together: SQLite writes before the next of them is heard.
  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0, MAX_LENGTH);
      try {
        const results = await this.#write(batch.map(({note}) => note));
        results.forEach((result, index) => batch[index]?.resolve(result));
      } catch (error) {
        for (const {reject} of batch) reject(error);
      }
    }
    this.#isWriting = false;
  }
}
