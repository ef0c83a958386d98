// How often one network may ask for something.

/** So many requests in so many milliseconds. */
export interface Rate {
  readonly requests: number;
  readonly window: number;
}

/** More networks than this are not told apart: memory is bounded whatever comes. */
const MOST_NETWORKS = 50_000;

/** Counts requests by network, in windows that slide. Addresses are kept in memory only, and only as networks. */
export class RateLimit {
  readonly #rates: readonly Rate[];
  readonly #now: () => number;
  readonly #requests = new Map<string, number[]>();

  constructor(rates: readonly Rate[], now: () => number) {
    this.#rates = rates;
    this.#now = now;
  }

  /** Counts a request. Returns 0 if it may go ahead, else the seconds after which the next one may. */
  take(network: string): number {
    const now = this.#now();
    const longest = Math.max(...this.#rates.map(({window}) => window));
    const recent = (this.#requests.get(network) ?? []).filter((time) => time > now - longest);
    for (const {requests, window} of this.#rates) {
      const within = recent.filter((time) => time > now - window);
      const oldest = within[within.length - requests];
      if (oldest !== undefined) return Math.ceil((oldest + window - now) / 1000);
    }
    this.#requests.delete(network);
    this.#requests.set(network, [...recent, now]);
    const [first] = this.#requests.keys();
    if (this.#requests.size > MOST_NETWORKS && first !== undefined) this.#requests.delete(first);
    return 0;
  }
}
