// How often one network may ask for something.

/** So many requests in so many milliseconds. */
export interface Rate {
  readonly requests: number;
  readonly window: number;
}

/** More networks than this are not told apart: memory is bounded whatever comes. */
const MOST_NETWORKS = 50_000;

/** Counts requests by network, in windows that slide. Addresses are known to it as networks only. */
export class RateLimit {
  /** The longest of its windows, in milliseconds: what is older does not matter. */
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

  /** Counts a request. Returns 0 if it may go ahead, else the seconds after which the next one may. */
  take(network: string): number {
    const now = this.#now();
    const recent = (this.#requests.get(network) ?? []).filter((time) => time > now - this.longest);
    for (const {requests, window} of this.#rates) {
      const within = recent.filter((time) => time > now - window);
      const oldest = within[within.length - requests];
      if (oldest !== undefined) return Math.ceil((oldest + window - now) / 1000);
    }
    this.#keep(network, [...recent, now]);
    this.#changed.add(network);
    this.#onChange();
    return 0;
  }

  /** Who keeps its counts for the time after a restart is told whenever one has changed. */
  onChange(listener: () => void): void {
    this.#onChange = listener;
  }

  /** Of the networks that asked for something since the last call: when they did, in milliseconds since 1970. */
  drainChanges(): ReadonlyMap<string, readonly number[]> {
    const changes = new Map([...this.#changed].map((network) => [network, this.#requests.get(network) ?? []]));
    this.#changed.clear();
    return changes;
  }

  /** Takes in what was kept before a restart, oldest first. */
  restore(network: string, times: readonly number[]): void {
    this.#keep(network, times);
  }

  #keep(network: string, times: readonly number[]): void {
    this.#requests.delete(network);
    this.#requests.set(network, times);
    const [first] = this.#requests.keys();
    if (this.#requests.size > MOST_NETWORKS && first !== undefined) this.#requests.delete(first);
  }
}
