// Notices a reverse proxy that was not named with `--proxy`: every request comes from one address, and says in
// `X-Forwarded-For` that it comes from others.

import type {RequestListener} from 'node:http';
import {readHops, type FindAddress} from '../http/proxies.js';

/** Different clients that an address has to forward before it counts as a proxy. */
const MIN_CLIENTS = 3;

const LOOPBACK = /^127\.|^::1$/;

/** Watches where requests come from. */
export class ProxyWatch {
  readonly #addressOf: FindAddress;
  readonly #say: (message: string) => void;
  /** The addresses that forward requests: one, or several of this machine. */
  readonly #proxies = new Set<string>();
  readonly #clients = new Set<string>();
  /** Whether a request has come from elsewhere: then the first address is not what all visitors come through. */
  #isOver = false;
  #isSaid = false;

  /** @param say Called once, with a sentence for the owner. */
  constructor(addressOf: FindAddress, say: (message: string) => void) {
    this.#addressOf = addressOf;
    this.#say = say;
  }

  /** The addresses to name with `--proxy`; empty if nothing was noticed. */
  get unnamed(): readonly string[] {
    return this.#isSaid ? [...this.#proxies] : [];
  }

  /** Returns a listener that looks at each request before another one handles it. */
  watch(listener: RequestListener): RequestListener {
    return (incoming, outgoing) => {
      this.see(incoming.socket.remoteAddress ?? '', incoming.headers['x-forwarded-for']?.toString() ?? '');
      listener(incoming, outgoing);
    };
  }

  /** Looks at a request. */
  see(connected: string, forwardedFor: string): void {
    if (this.#isOver || this.#isSaid) return;
    const address = this.#addressOf(connected, forwardedFor);
    const hops = readHops(forwardedFor);
    // What the last trusted address says of the one before it; nothing if the client has connected itself.
    const place = hops.lastIndexOf(address);
    const client = place < 0 ? hops.at(-1) : hops[place - 1];
    if (client === undefined || client === null) {
      // Health checks of this machine, and of the proxy itself.
      if (!LOOPBACK.test(address) && !this.#proxies.has(address)) this.#isOver = true;
      return;
    }
    this.#proxies.add(address);
    if (this.#proxies.size > 1 && ![...this.#proxies].every((each) => LOOPBACK.test(each))) {
      this.#isOver = true;
      return;
    }
    this.#clients.add(client);
    if (this.#clients.size < MIN_CLIENTS) return;
    this.#isSaid = true;
    this.#say(describeProxies([...this.#proxies]));
  }
}

/** Returns the sentence for the owner. */
export const describeProxies = (proxies: readonly string[]): string =>
  `Every request comes from ${proxies.join(' or ')} and names another client in X-Forwarded-For, which is not used. If this ` +
  `is your reverse proxy, all visitors share one rate limit: add ${proxies.map((each) => `--proxy ${each}`).join(' ')}`;
