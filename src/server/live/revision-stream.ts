// One open event stream (HTML standard §9.2.5: "text/event-stream").

const KEEP_ALIVE = Buffer.from(':\n\n');

/** The part of Node's `ServerResponse` that a stream uses. */
export interface Outgoing {
  /** @param onWritten Called when the text has left this process. */
  write(text: Buffer, onWritten: () => void): unknown;
  end(text: string): unknown;
}

/** The event stream of one page. Holds at most one event for each thread, however slowly the page reads. */
export class RevisionStream {
  readonly threads: readonly string[];
  readonly network: string;
  readonly #outgoing: Outgoing;
  /** The newest event of each thread that waits until the page has received the previous one. */
  readonly #waiting = new Map<string, Buffer>();
  /** Threads without an event yet; null if each had one. */
  #silent: Set<string> | null;
  #isWriting = false;

  /** @param network The network of the client. */
  constructor(outgoing: Outgoing, threads: readonly string[], network: string) {
    this.#outgoing = outgoing;
    this.threads = threads;
    this.network = network;
    this.#silent = new Set(threads);
  }

  /** Sends an event of a thread. An older event of it that the page has not received is dropped. */
  send(thread: string, event: Buffer): void {
    this.#silent?.delete(thread);
    if (this.#isWriting) this.#waiting.set(thread, event);
    else this.#write(event);
  }

  /** Sends the first event of a thread, unless a newer one was sent. */
  sendFirst(thread: string, event: Buffer): void {
    if (this.#silent?.has(thread)) this.send(thread, event);
  }

  /** Marks all threads as sent. */
  finishStart(): void {
    this.#silent = null;
  }

  /** Sends a comment line, so that proxies and the server's own timeout keep the connection. */
  keepAlive(): void {
    if (!this.#isWriting) this.#write(KEEP_ALIVE);
  }

  /** Asks the page to come back after a time in milliseconds, and ends the stream. */
  end(retry: number): void {
    this.#waiting.clear();
    this.#outgoing.end(`retry: ${Math.round(retry)}\n\n`);
  }

  #write(event: Buffer): void {
    this.#isWriting = true;
    this.#outgoing.write(event, this.#onWritten);
  }

  readonly #onWritten = (): void => {
    this.#isWriting = false;
    for (const [thread, event] of this.#waiting) {
      this.#waiting.delete(thread);
      return this.#write(event);
    }
  };
}
