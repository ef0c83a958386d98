// Many counts, one request.

import {countComments} from '../../sources/backends/by-name.js';
import {loadChunk} from '../base/load-chunk.js';
import {warnOnce} from '../base/warn-once.js';

/** Told a count, or null when it cannot be known. */
export type CountReceiver = (count: number | null) => void;

/** What a server counts at once. */
const MOST_THREADS = 50;

/** How long the keys in one address may be, in characters: common servers and proxies take addresses of 8 KB. */
const MOST_CHARACTERS = 6000;

/** For how long elements gather, in milliseconds: a page that is still arriving makes them a few at a time. */
const GATHERING = 40;

/** The batches that are still gathering, by endpoint: the last of each. */
const gathering = new Map<string, CountBatch>();

/**
 * Asks how many comments a thread has, together with whatever else is asked of the endpoint in the same moment.
 * Returns what takes the question back; a request that nobody waits for any more is aborted.
 */
export function askForCount(endpoint: string, thread: string, receive: CountReceiver): () => void {
  let batch = gathering.get(endpoint);
  if (!batch?.hasRoom(thread)) {
    batch = new CountBatch(endpoint);
    gathering.set(endpoint, batch);
  }
  return batch.add(thread, receive);
}

/** The questions that become one request. */
class CountBatch {
  readonly #endpoint: string;
  readonly #receivers = new Map<string, Set<CountReceiver>>();
  readonly #abort = new AbortController();
  #characters = 0;

  constructor(endpoint: string) {
    this.#endpoint = endpoint;
    setTimeout(() => void this.#send(), GATHERING);
  }

  hasRoom(thread: string): boolean {
    const isFull = this.#receivers.size >= MOST_THREADS || this.#characters + weigh(thread) > MOST_CHARACTERS;
    return this.#receivers.has(thread) || this.#receivers.size === 0 || !isFull;
  }

  add(thread: string, receive: CountReceiver): () => void {
    const receivers = this.#receivers.get(thread) ?? new Set();
    if (receivers.size === 0) this.#characters += weigh(thread);
    this.#receivers.set(thread, receivers.add(receive));
    return () => this.#leave(thread, receive);
  }

  #leave(thread: string, receive: CountReceiver): void {
    const receivers = this.#receivers.get(thread);
    if (!receivers?.delete(receive) || receivers.size > 0) return;
    this.#receivers.delete(thread);
    this.#characters -= weigh(thread);
    // One that still gathers may get others.
    if (this.#receivers.size === 0 && gathering.get(this.#endpoint) !== this) this.#abort.abort();
  }

  async #send(): Promise<void> {
    if (gathering.get(this.#endpoint) === this) gathering.delete(this.#endpoint);
    if (this.#receivers.size === 0) return;
    const counts = await this.#count([...this.#receivers.keys()]);
    const receivers = [...this.#receivers].flatMap(([thread, all]) => [...all].map((receive) => ({thread, receive})));
    this.#receivers.clear();
    for (const {thread, receive} of receivers) receive(counts.get(thread) ?? null);
  }

  async #count(threads: readonly string[]): Promise<ReadonlyMap<string, number>> {
    try {
      const counts = await countComments(this.#endpoint, threads, this.#abort.signal);
      const unknown = threads.filter((thread) => !counts.has(thread));
      if (unknown.length > 0) warnOnce(`${this.#endpoint} has no count of ${unknown.join(', ')}`);
      return counts;
    } catch (error) {
      if (!this.#abort.signal.aborted) void tellWhy(this.#endpoint, error);
      return new Map();
    }
  }
}

/** The characters of a key in an address. */
const weigh = (thread: string): number => `${new URLSearchParams({thread})}&`.length;

// If the chunk with the reasons does not load, the error is all there is to say.
const tellWhy = (endpoint: string, error: unknown): Promise<void> =>
  loadChunk(() => import('./log-count-failure.js')).then(
    ({logCountFailure}) => logCountFailure(endpoint, error),
    () => warnOnce(`${endpoint} gives no counts: ${String(error)}`),
  );
