// Limits the requests of each address, network and writer in sliding windows.

import {shareOf} from './count-keys.js';

/** A maximum number of requests in a time window. */
export interface Rate {
  readonly requests: number;
  /** In milliseconds. */
  readonly window: number;
}

/** Maximum number of keys in memory. Beyond it, the least recent is forgotten. */
const MAX_KEYS = 50_000;

/** Counts requests by key in sliding windows. Keys never contain a full address. */
export class RateLimit {
  /** The longest window in milliseconds. Older requests are ignored. */
  readonly longest: number;
  readonly #rates: readonly Rate[];
  readonly #now: () => number;
  readonly #requests = new Map<string, readonly number[]>();
  readonly #changed = new Set<string>();
  #onChange: () => void = () => undefined;

  constructor(rates: readonly Rate[], now: () => number) {
    this.#rates = rates;
    this.#now = now;
    this.longest = Math.max(...rates.map(({window}) => window));
  }

  /** Counts a request. Returns 0 if it is allowed, otherwise the seconds until the next one is. */
  take(key: string): number {
    const {wait, times} = this.count(key, this.#requests.get(key) ?? []);
    if (wait > 0) return wait;
    this.#set(key, times);
    this.#changed.add(key);
    this.#onChange();
    return 0;
  }

  /** Returns the seconds until the next request of a key is allowed, by the requests in memory. Counts nothing. */
  waitOf(key: string): number {
    return this.count(key, this.#requests.get(key) ?? []).wait;
  }

  /** Adds a request to these request times, oldest first, if it is allowed. `wait` is 0 or the seconds until it is. */
  count(key: string, times: readonly number[]): {readonly wait: number; readonly times: readonly number[]} {
    const now = this.#now();
    const recent = times.filter((time) => time > now - this.longest);
    const share = shareOf(key);
    for (const {requests, window} of this.#rates) {
      const within = recent.filter((time) => time > now - window);
      const oldest = within[within.length - requests * share];
      if (oldest !== undefined) return {wait: Math.ceil((oldest + window - now) / 1000), times: recent};
    }
    return {wait: 0, times: [...recent, now]};
  }

  /** Sets the listener that is called when a count has changed. */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  /** Returns the request times, in milliseconds since 1970, of the keys that changed since the last call. */
  drainChanges(): ReadonlyMap<string, readonly number[]> {
    const changes = new Map([...this.#changed].map((key) => [key, this.#requests.get(key) ?? []]));
    this.#changed.clear();
    return changes;
  }

  /** Restores the saved request times of a key, oldest first. */
  restore(key: string, times: readonly number[]): void {
    this.#set(key, times);
  }

  #set(key: string, times: readonly number[]): void {
    this.#requests.delete(key);
    this.#requests.set(key, times);
    const [first] = this.#requests.keys();
    if (this.#requests.size > MAX_KEYS && first !== undefined) this.#requests.delete(first);
  }
}
