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

/** The network of an address: /24 of IPv4, /48 of IPv6. Nothing smaller is ever kept. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1] ?? address;
  if (mapped.includes('.')) return mapped.split('.').slice(0, 3).join('.');
  const [head = '', tail] = mapped.split('%')[0]?.split('::') ?? [];
  const groups = head.split(':').filter((group) => group !== '');
  const rest = (tail ?? '').split(':').filter((group) => group !== '');
  const missing = tail === undefined ? 0 : 8 - groups.length - rest.length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...rest].slice(0, 3).join(':');
}
