// A clock with timers that advances only when a test says so.

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export class FakeClock {
  /** Milliseconds since 1970. */
  time: number;
  readonly #timers = new Set<Timer>();

  constructor(time: number) {
    this.time = time;
  }

  readonly now = (): number => this.time;

  readonly later = (run: () => void, milliseconds: number): (() => void) => {
    const timer = {at: this.time + milliseconds, run};
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  };

  /** The time of the next timer, in milliseconds since 1970; null if there is none. */
  get next(): number | null {
    return this.#timers.size > 0 ? Math.min(...[...this.#timers].map(({at}) => at)) : null;
  }

  /** Advances the clock synchronously. Runs the timers that exist now and are due, in order, each at its time. */
  jump(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (const timer of [...this.#timers].sort((a, b) => a.at - b.at)) {
      if (timer.at > end || !this.#timers.delete(timer)) continue;
      this.time = Math.max(this.time, timer.at);
      timer.run();
    }
    this.time = end;
  }

  /** Advances the clock, and after each timer waits for pending promises, which may set more timers. */
  async advance(milliseconds: number): Promise<void> {
    await settled();
    const end = this.time + milliseconds;
    let count = 0;
    for (let next = this.next; next !== null && next <= end; next = this.next) {
      count = next > this.time ? 0 : count + 1;
      if (count > 1000) throw new Error('1000 timers ran without the clock advancing: a timer loop');
      this.jump(Math.max(0, next - this.time));
      await settled();
    }
    this.jump(end - this.time);
    await settled();
  }
}

/** Waits until the microtask queue is empty. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
