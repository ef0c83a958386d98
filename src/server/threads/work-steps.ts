// Long work in short steps, so that requests are answered in between.

/** Work that can pause wherever it yields, and its result. */
export type Steps<T> = Generator<undefined, T>;

/** How long a step may take, in milliseconds. */
const STEP = 10;

/** Elements that are sorted at once: about 1 ms. */
const SORTED = 4096;

/** Does all of it without a pause. */
export function runToEnd<T>(work: Steps<T>): T {
  for (;;) {
    const next = work.next();
    if (next.done) return next.value;
  }
}

/**
 * Shares time between long work and requests: a step takes about 10 ms, and one step is taken in a turn of the event
 * loop, however much work is under way.
 */
export class WorkScheduler {
  #end = 0;
  #last: Promise<void> = Promise.resolve();

  /** Does it in steps. */
  async run<T>(work: Steps<T>): Promise<T> {
    for (;;) {
      const next = work.next();
      if (next.done) return next.value;
      if (performance.now() >= this.#end) await this.#rest();
    }
  }

  /** Pauses if the present step has taken long enough. Work that awaits the database has no other pause. */
  async pauseIfDue(): Promise<void> {
    if (performance.now() >= this.#end) await this.#rest();
  }

  async #rest(): Promise<void> {
    this.#last = this.#last.then(yieldToEventLoop);
    await this.#last;
    this.#end = performance.now() + STEP;
  }
}

/** Waits until everything else that is ready has had its turn. */
export const yieldToEventLoop = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Sorts like `toSorted`, with pauses: a stable merge sort of sorted runs. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let start = 0; start < items.length; start += SORTED) {
    runs.push(items.slice(start, start + SORTED).sort(compare));
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
  // Sorted already, as most threads are.
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
