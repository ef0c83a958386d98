// Fake timers for a test page. Timers of one second and more run only when a test says so; shorter timers are real.

/** Replaces `setTimeout` and `clearTimeout` until `close`. */
export class FakeTimers {
  readonly #set = window.setTimeout;
  readonly #clear = window.clearTimeout;
  readonly #held = new Map<number, {readonly run: () => void; readonly delay: number}>();
  #next = 1_000_000;

  constructor() {
    const hold = (run: unknown, delay = 0, ...rest: unknown[]): unknown => {
      const call = (): void => {
        if (typeof run === 'function') Reflect.apply(run, window, rest);
      };
      if (delay < 1000) return this.#set.call(window, call, delay);
      this.#held.set(++this.#next, {run: call, delay});
      return this.#next;
    };
    Reflect.set(window, 'setTimeout', hold);
    window.clearTimeout = (id) => {
      if (!this.#held.delete(Number(id))) this.#clear.call(window, id);
    };
  }

  /** The delays of the pending fake timers, in milliseconds. */
  get delays(): readonly number[] {
    return [...this.#held.values()].map(({delay}) => delay);
  }

  /** Runs the timers with a delay from `least` to `most` milliseconds; returns their number. */
  run(least: number, most = least): number {
    const due = [...this.#held].filter(([, {delay}]) => delay >= least && delay <= most);
    for (const [id, {run}] of due) {
      this.#held.delete(id);
      run();
    }
    return due.length;
  }

  close(): void {
    window.setTimeout = this.#set;
    window.clearTimeout = this.#clear;
  }
}
