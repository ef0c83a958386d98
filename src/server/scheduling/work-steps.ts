// Runs long work in short steps, so that the server answers requests in between.

/** Work that can pause at each `yield`, and its result. */
export type Steps<T> = Generator<undefined, T>;

/** Maximum duration of a step, in milliseconds. */
const STEP = 10;

/** Number of elements sorted without a pause: about 1 ms. */
const RUN_LENGTH = 4096;

/** Runs all steps without a pause. */
export function runToEnd<T>(work: Steps<T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

/**
 * Shares time between long work and requests. A step takes about 10 ms, and each turn of the event loop runs one step,
 * no matter how many tasks are running.
 */
export class WorkScheduler {
  #end = 0;
  #last: Promise<void> = Promise.resolve();

  /** Runs work in steps and returns its result. */
  async run<T>(work: Steps<T>): Promise<T> {
    for (;;) {
      const next = work.next();
      if (next.done) return next.value;
      if (performance.now() >= this.#end) await this.#pause();
    }
  }

  /** Pauses if the current step has used up its time. For work that awaits the database and is not a generator. */
  async pauseIfDue(): Promise<void> {
    if (performance.now() >= this.#end) await this.#pause();
  }

  async #pause(): Promise<void> {
    this.#last = this.#last.then(yieldToEventLoop);
    await this.#last;
    this.#end = performance.now() + STEP;
  }
}

/** Resolves in the next turn of the event loop. */
export const yieldToEventLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Sorts like `toSorted`, in steps: a stable merge sort of sorted runs. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += RUN_LENGTH) {
    runs.push(items.slice(start, start + RUN_LENGTH).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let index = 0; index < runs.length; index += 2) {
      merged.push(yield* merge(runs[index] ?? [], runs[index + 1] ?? [], compare));
    }
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(first: T[], second: T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const [last, next] = [first.at(-1), second[0]];
  // The runs of most threads are already in order.
  if (last === undefined || next === undefined || compare(last, next) <= 0) return first.concat(second);
  const merged: T[] = [];
  let [left, right] = [0, 0];
  while (left < first.length || right < second.length) {
    const [a, b] = [first[left], second[right]];
    const takesFirst = b === undefined || (a !== undefined && compare(a, b) <= 0);
    const taken = takesFirst ? a : b;
    if (taken !== undefined) merged.push(taken);
    if (takesFirst) left++;
    else right++;
    if (merged.length % 256 === 0) yield;
  }
  return merged;
}
