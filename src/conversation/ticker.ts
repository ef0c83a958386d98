// One timer for all the dates of a thread.

/** A comment may arrive meanwhile that changes sooner than all those that were there. */
const LONGEST = 60_000;

/**
 * Calls `tick` whenever what it shows has changed, until stopped. `tick` returns the milliseconds to its next change.
 */
export class Ticker {
  readonly #tick: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(tick: () => number) {
    this.#tick = tick;
  }

  /** Ticks now, and from now on. */
  start(): void {
    this.stop();
    this.#timer = setTimeout(() => this.start(), Math.min(Math.max(this.#tick(), 1000), LONGEST));
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
