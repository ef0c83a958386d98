// Orders the notifications of changes by revision.

/**
 * Makes changes of a thread wait for the changes committed before them.
 *
 * A database with several connections may report two commits of a thread in any order. The row lock on the thread orders
 * the commits: a change enters after it has the lock, and before its own commit.
 */
export class ChangeOrder {
  /** The last change of each thread that has not left. */
  readonly #last = new Map<string, Promise<void>>();

  /** Returns the place of a new change, which has not entered yet. */
  begin(): ChangePlace {
    return new ChangePlace(this.#last);
  }
}

/** The place of one change in the order. */
export class ChangePlace {
  readonly #last: Map<string, Promise<void>>;
  readonly #left: Promise<void>;
  #resolve: () => void = () => undefined;
  #threads: readonly string[] = [];
  #turn: Promise<unknown> | null = null;

  constructor(last: Map<string, Promise<void>>) {
    this.#last = last;
    this.#left = new Promise((resolve) => (this.#resolve = resolve));
  }

  /** The threads that the change entered for. */
  get threads(): readonly string[] {
    return this.#threads;
  }

  /** Resolves when all earlier changes of the threads have left; null if there are none. */
  get turn(): Promise<unknown> | null {
    return this.#turn;
  }

  /** Enters the order of these threads. */
  enter(threads: readonly string[]): void {
    this.#threads = threads;
    const earlier = threads.flatMap((thread) => this.#last.get(thread) ?? []);
    if (earlier.length > 0) this.#turn = Promise.all(earlier);
    for (const thread of threads) this.#last.set(thread, this.#left);
  }

  /** Lets later changes proceed. Call it in any case. */
  leave(): void {
    for (const thread of this.#threads) if (this.#last.get(thread) === this.#left) this.#last.delete(thread);
    this.#resolve();
  }
}
