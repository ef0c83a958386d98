// Combines the counts of a page into one request.

import {countComments} from '../../sources/backends/by-name.js';
import {loadChunk} from '../../core/load-chunk.js';
import {warnOnce} from '../base/warn-once.js';

/** Receives a count, or null if it cannot be loaded. */
export type CountReceiver = (count: number | null) => void;

/** The maximum number of threads per request that a server accepts. */
const MAX_THREADS = 50;

/** The maximum length of the keys in a URL, in characters: common servers and proxies accept URLs of 8 KB. */
const MAX_CHARACTERS = 6000;

/** How long a batch stays open, in milliseconds: a page that is still loading adds a few elements at a time. */
const BATCH_DELAY = 40;

/** The open batch of each endpoint. */
const openBatches = new Map<string, CountBatch>();

/**
 * Requests the comment count of a thread, in one batch with other counts of the same endpoint. Returns a function that
 * cancels it; the request is aborted when all its counts have been cancelled.
 */
export function requestCount(endpoint: string, thread: string, receive: CountReceiver): () => void {
  let batch = openBatches.get(endpoint);
  if (!batch?.hasRoom(thread)) {
    batch = new CountBatch(endpoint);
    openBatches.set(endpoint, batch);
  }
  return batch.add(thread, receive);
}

/** The counts of one request. */
class CountBatch {
  readonly #endpoint: string;
  readonly #receivers = new Map<string, Set<CountReceiver>>();
  readonly #abort = new AbortController();
  #characters = 0;

  constructor(endpoint: string) {
    this.#endpoint = endpoint;
    setTimeout(() => void this.#send(), BATCH_DELAY);
  }

  hasRoom(thread: string): boolean {
    const isFull = this.#receivers.size >= MAX_THREADS || this.#characters + lengthInUrl(thread) > MAX_CHARACTERS;
    return this.#receivers.has(thread) || this.#receivers.size === 0 || !isFull;
  }

  add(thread: string, receive: CountReceiver): () => void {
    const receivers = this.#receivers.get(thread) ?? new Set();
    if (receivers.size === 0) this.#characters += lengthInUrl(thread);
    this.#receivers.set(thread, receivers.add(receive));
    return () => this.#cancel(thread, receive);
  }

  #cancel(thread: string, receive: CountReceiver): void {
    const receivers = this.#receivers.get(thread);
    if (!receivers?.delete(receive) || receivers.size > 0) return;
    this.#receivers.delete(thread);
    this.#characters -= lengthInUrl(thread);
    // An open batch may get other counts.
    if (this.#receivers.size === 0 && openBatches.get(this.#endpoint) !== this) this.#abort.abort();
  }

  async #send(): Promise<void> {
    if (openBatches.get(this.#endpoint) === this) openBatches.delete(this.#endpoint);
    if (this.#receivers.size === 0) return;
    const counts = await this.#count([...this.#receivers.keys()]);
    // In microtasks, because an error in the page's own strings of one element must not stop the others.
    for (const [thread, all] of this.#receivers)
      for (const receive of all) queueMicrotask(() => receive(counts.get(thread) ?? null));
    this.#receivers.clear();
  }

  async #count(threads: readonly string[]): Promise<ReadonlyMap<string, number>> {
    try {
      const counts = await countComments(this.#endpoint, threads, this.#abort.signal);
      const unknown = threads.filter((thread) => !counts.has(thread));
      if (unknown.length > 0) warnOnce(`${this.#endpoint} has no count for ${unknown.join(', ')}`);
      return counts;
    } catch (error) {
      if (!this.#abort.signal.aborted) void logReason(this.#endpoint, error);
      return new Map();
    }
  }
}

/** Returns the length of a key in a URL, in characters. */
const lengthInUrl = (thread: string): number => `${new URLSearchParams({thread})}&`.length;

// If the chunk with the explanations does not load, logs only the error.
const logReason = (endpoint: string, error: unknown): Promise<void> =>
  loadChunk(() => import('./log-count-failure.js')).then(
    ({logCountFailure}) => logCountFailure(endpoint, error),
    () => warnOnce(`${endpoint} returned no counts: ${String(error)}`),
  );
