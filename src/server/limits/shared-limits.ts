// Limits that several servers count together, in the database.

import type {CountedRequests, RequestStore} from '../storage/requests/request-store.js';
import type {Action, Limits, RateLimits} from './limits.js';
import type {RateLimit} from './rate-limit.js';

/** Time between two deletions of expired counters, in milliseconds. */
const CLEANING_INTERVAL = 60_000;

interface Waiting {
  readonly action: Action;
  readonly network: string;
  readonly resolve: (wait: number) => void;
  readonly reject: (error: unknown) => void;
}

/** Creates limits that hold for all servers together. Requests that arrive at the same time are counted together. */
export function shareLimits(limits: RateLimits, store: RequestStore, now: () => number): Limits {
  const counter = new SharedCounter(limits, store, now);
  const limitOf = (action: Action) => ({take: (key: string) => counter.take(action, key)});
  const [post, thread, change, preview] = [limitOf('post'), limitOf('thread'), limitOf('change'), limitOf('preview')];
  const [flag, vote, challenge] = [limitOf('flag'), limitOf('vote'), limitOf('challenge')];
  return {post, challenge, thread, change, preview, flag, vote, 'sign-in': limitOf('sign-in')};
}

class SharedCounter {
  /** Decides, and remembers what the database had. */
  readonly #limits: RateLimits;
  readonly #store: RequestStore;
  readonly #now: () => number;
  #waiting: Waiting[] = [];
  #isCounting = false;
  #nextCleaning: number;

  constructor(limits: RateLimits, store: RequestStore, now: () => number) {
    this.#limits = limits;
    this.#store = store;
    this.#now = now;
    this.#nextCleaning = now() + CLEANING_INTERVAL;
  }

  take(action: Action, network: string): number | Promise<number> {
    // Stored requests only grow older, so a network that had too many still has.
    const wait = this.#limits[action].waitOf(network);
    if (wait > 0) return wait;
    return new Promise((resolve, reject) => {
      this.#waiting.push({action, network, resolve, reject});
      if (!this.#isCounting) void this.#count();
    });
  }

  async #count(): Promise<void> {
    this.#isCounting = true;
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      try {
        await this.#countBatch(batch);
      } catch (error) {
        for (const {reject} of batch) reject(error);
      }
    }
    this.#isCounting = false;
    this.#cleanSometimes();
  }

  async #countBatch(batch: readonly Waiting[]): Promise<void> {
    const byKey = new Map<string, Waiting[]>();
    for (const each of batch) {
      const key = `${each.action} ${each.network}`;
      byKey.set(key, [...(byKey.get(key) ?? []), each]);
    }
    const keys = [...byKey.values()].flatMap(([first]) => (first ? [first] : []));
    const waits = new Map<Waiting, number>();
    const counted: (readonly [RateLimit, CountedRequests])[] = [];
    await this.#store.change(
      keys.map(({action, network}) => ({action, network})),
      (stored) => {
        const requests = byKey.get(`${stored.action} ${stored.network}`) ?? [];
        const [first] = requests;
        if (!first) return stored.times;
        const limit = this.#limits[first.action];
        let {times} = stored;
        for (const request of requests) {
          const result = limit.count(stored.network, times);
          // The clocks of servers differ a little.
          times = result.times.toSorted((a, b) => a - b);
          waits.set(request, result.wait);
        }
        counted.push([limit, {...stored, times}]);
        return times;
      },
    );
    for (const [limit, {network, times}] of counted) limit.restore(network, times);
    for (const each of batch) each.resolve(waits.get(each) ?? 0);
  }

  #cleanSometimes(): void {
    const now = this.#now();
    if (now < this.#nextCleaning) return;
    this.#nextCleaning = now + CLEANING_INTERVAL;
    const longest = Math.max(...Object.values(this.#limits).map((limit) => limit.longest));
    this.#store.save([], now - longest).catch((error: unknown) => {
      console.error(`colloquy: expired rate limits could not be deleted: ${String(error)}`);
    });
  }
}
