// A clock that stands still until a test moves it.

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

  /** When the next timer goes off; null without any. */
  get next(): number | null {
    return this.#timers.size > 0 ? Math.min(...[...this.#timers].map(({at}) => at)) : null;
  }

  /** Lets so many milliseconds pass at once: each timer of that time goes off once, at its time. */
  jump(milliseconds: number): void {
    const end = this.time + milliseconds;
    for (const timer of [...this.#timers].sort((a, b) => a.at - b.at)) {
      if (timer.at > end || !this.#timers.delete(timer)) continue;
      this.time = Math.max(this.time, timer.at);
      timer.run();
    }
    this.time = end;
  }

  /** Lets so many milliseconds pass, and everything happen that follows from each timer. */
  async advance(milliseconds: number): Promise<void> {
    await settled();
    const end = this.time + milliseconds;
    let count = 0;
    for (let next = this.next; next !== null && next <= end; next = this.next) {
      count = next > this.time ? 0 : count + 1;
      if (count > 1000) throw new Error('timers without end');
      this.jump(Math.max(0, next - this.time));
      await settled();
    }
    this.jump(end - this.time);
    await settled();
  }
}

/** Lets every promise that can be settled be settled. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
