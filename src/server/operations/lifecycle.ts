// The life of a server process: it starts, is ready, and drains before it stops.

/** A response that stays open, such as an event stream. */
export interface OpenStream {
  /** Tells the client that the server stops, and ends the response. */
  end(): void;
}

/** How long after a readiness check a load balancer is assumed to watch the server, in milliseconds. */
const WATCH_TIME = 30_000;

/** How long a server that drains waits until the load balancer has seen that it is not ready, in milliseconds. */
const NOTICE_TIMEOUT = 5000;

/** The phase of a server, its open streams, and what a load balancer knows of it. */
export class Lifecycle {
  readonly #streams = new Set<OpenStream>();
  readonly #now: () => number;
  #phase: 'starting' | 'ready' | 'draining' = 'starting';
  #lastCheck = -Infinity;
  #isNoticed: (() => void) | null = null;

  /** @param now Returns the time in milliseconds since any fixed moment. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  get phase(): 'starting' | 'ready' | 'draining' {
    return this.#phase;
  }

  /** Number of open streams. */
  get streams(): number {
    return this.#streams.size;
  }

  /**
   * Registers a stream, which is ended when the server drains; at once if it already does.
   *
   * @returns A function that removes the stream. Call it when the response has ended.
   */
  addStream(stream: OpenStream): () => void {
    if (this.#phase === 'draining') stream.end();
    else this.#streams.add(stream);
    return () => void this.#streams.delete(stream);
  }

  /** Ends the start. Does nothing if the server already drains. */
  finishStart(): void {
    if (this.#phase === 'starting') this.#phase = 'ready';
  }

  /** Notes that somebody asked whether the server is ready. */
  noteCheck(): void {
    this.#lastCheck = this.#now();
    if (this.#phase === 'draining') this.#isNoticed?.();
  }

  /**
   * Makes the server not ready and ends all streams.
   *
   * @returns Null if no load balancer watches the server. Otherwise a promise that resolves when it knows, or after five
   *   seconds: until then it may send requests, so the server has to accept connections.
   */
  drain(): Promise<void> | null {
    const isWatched = this.#now() - this.#lastCheck < WATCH_TIME;
    this.#phase = 'draining';
    for (const stream of this.#streams) stream.end();
    if (!isWatched) return null;
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, NOTICE_TIMEOUT);
      this.#isNoticed = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
