// Limits the requests of each network in sliding windows.

/** A maximum number of requests in a time window. */
export interface Rate {
  readonly requests: number;
  /** In milliseconds. */
  readonly window: number;
}

/** Maximum number of networks in memory. Beyond it, the least recent is forgotten. */
const MAX_NETWORKS = 50_000;

/** Counts requests by network in sliding windows. It stores networks only, never full addresses. */
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
  take(network: string): number {
    const {wait, times} = this.count(this.#requests.get(network) ?? []);
    if (wait > 0) return wait;
    this.#set(network, times);
    this.#changed.add(network);
    this.#onChange();
    return 0;
  }

  /** Returns the seconds until the next request of a network is allowed, by the requests in memory. Counts nothing. */
  waitOf(network: string): number {
    return this.count(this.#requests.get(network) ?? []).wait;
  }

  /** Adds a request to these request times, oldest first, if it is allowed. `wait` is 0 or the seconds until it is. */
  count(times: readonly number[]): {readonly wait: number; readonly times: readonly number[]} {
    const now = this.#now();
    const recent = times.filter((time) => time > now - this.longest);
    for (const {requests, window} of this.#rates) {
      const within = recent.filter((time) => time > now - window);
      const oldest = within[within.length - requests];
      if (oldest !== undefined) return {wait: Math.ceil((oldest + window - now) / 1000), times: recent};
    }
    return {wait: 0, times: [...recent, now]};
  }

  /** Sets the listener that is called when a count has changed. */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  /** Returns the request times, in milliseconds since 1970, of the networks that changed since the last call. */
  drainChanges(): ReadonlyMap<string, readonly number[]> {
    const changes = new Map([...this.#changed].map((network) => [network, this.#requests.get(network) ?? []]));
    this.#changed.clear();
    return changes;
  }

  /** Restores the saved request times of a network, oldest first. */
  restore(network: string, times: readonly number[]): void {
    this.#set(network, times);
  }

  #set(network: string, times: readonly number[]): void {
    this.#requests.delete(network);
    this.#requests.set(network, times);
    const [first] = this.#requests.keys();
    if (this.#requests.size > MAX_NETWORKS && first !== undefined) this.#requests.delete(first);
  }
}
