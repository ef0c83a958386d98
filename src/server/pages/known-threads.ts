// The threads that may begin with `--threads known`: those of lists and sitemaps. Threads that exist are always known.

import {threadKey, toWebUrl} from '../../core/url.js';
import {HttpProblem} from '../http/problem.js';

/** What a request says of its page. */
export interface RequestedPage {
  /** The normalised key of the thread. */
  readonly key: string;
  readonly url: string;
}

/** Reads the threads of a list: keys or addresses. */
export type ReadList = () => Promise<readonly string[]>;

export interface KnownThreadsOptions {
  readonly lists: readonly ReadList[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Called with one sentence if a list cannot be read. */
  readonly log: (message: string) => void;
}

/** Lists are read again after this time if a thread is not in them: a page that is new has its first comment soon. */
const MIN_AGE = 60_000;

/** Threads in memory. */
const MAX_THREADS = 1_000_000;

/** Seconds after which a client should try again if the lists could not be read. */
const RETRY_AFTER = 60;

/** Knows the threads of lists. */
export class KnownThreads {
  readonly #options: KnownThreadsOptions;
  #keys: ReadonlySet<string> = new Set();
  #readAt = -Infinity;
  #isComplete = false;
  #reading: Promise<void> | null = null;

  constructor(options: KnownThreadsOptions) {
    this.#options = options;
  }

  /**
   * Returns whether a thread is in a list. A path in a list is known on every allowed origin, and a thread that is named by
   * its path is known if the list has its address.
   *
   * @throws {HttpProblem} 503 if a list cannot be read and the others do not have the thread.
   */
  async has({key, url}: RequestedPage): Promise<boolean> {
    const names = namesOf(key, url);
    const isListed = (): boolean => names.some((name) => this.#keys.has(name));
    if (isListed()) return true;
    if (this.#options.now() - this.#readAt >= MIN_AGE) await this.read();
    if (isListed()) return true;
    if (this.#isComplete) return false;
    const detail = 'The list of pages of this site cannot be read at the moment. Try again in a minute.';
    throw new HttpProblem(503, 'No list of pages', detail, {type: 'busy', retryAfter: RETRY_AFTER});
  }

  /** Reads all lists. A list that cannot be read keeps what it had. */
  read(): Promise<void> {
    return (this.#reading ??= this.#readAll().finally(() => (this.#reading = null)));
  }

  async #readAll(): Promise<void> {
    const {lists, now, log} = this.#options;
    const results = await Promise.allSettled(lists.map((read) => read()));
    const failed = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []));
    const read = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : []));
    const keys = new Set(failed.length > 0 ? this.#keys : []);
    for (const each of read) if (keys.size < MAX_THREADS) keys.add(threadKey(each.trim()));
    for (const reason of failed) log(`A list of threads could not be read: ${reason.replace(/^Error: /, '')}`);
    this.#keys = keys;
    this.#readAt = now();
    this.#isComplete = failed.length === 0;
  }
}

function namesOf(key: string, url: string): readonly string[] {
  const address = toWebUrl(key);
  if (address !== null) return [key, threadKey(address.replace(/^https?:\/\/[^/]+/i, ''))];
  const page = toWebUrl(url);
  return key.startsWith('/') && page !== null ? [key, threadKey(new URL(page).origin + key)] : [key];
}
