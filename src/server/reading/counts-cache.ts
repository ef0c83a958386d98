// Caches the counts of several threads by query until one of the threads changes.

import {threadKey} from '../../core/url.js';
import {prepareJson, type PreparedJson} from '../http/prepared-json.js';
import type {CommentStore} from '../storage/comment-store.js';

/** Maximum number of cached responses: a site has few index pages. The longest takes about 30 KB. */
const MAX_RESPONSES = 500;

interface CachedCounts {
  readonly keys: readonly string[];
  readonly json: PreparedJson;
}

/** Counts comments, once for all requests with the same query. */
export class CountsCache {
  readonly #store: CommentStore;
  /** By query, least recently used first. */
  readonly #cache = new Map<string, CachedCounts>();
  readonly #queriesByThread = new Map<string, Set<string>>();
  #changes = 0;

  constructor(store: CommentStore) {
    this.#store = store;
    store.onChange(({key}) => this.#forget(key));
    store.onUnknownChange((key) => this.#forget(key));
    store.onForeignChange(({key}) => this.#forget(key));
  }

  /** Returns the cached response to a query; null if there is none. */
  peek(query: string): PreparedJson | null {
    const cached = this.#cache.get(query);
    if (!cached || !this.#store.isInformed) return null;
    this.#cache.delete(query);
    this.#cache.set(query, cached);
    return cached.json;
  }

  /** Counts the comments of a query's threads. Caches the response unless a thread changed meanwhile. */
  async count(query: string, threads: readonly string[]): Promise<PreparedJson> {
    const before = this.#changes;
    const keys = threads.map(threadKey);
    const counts = await this.#store.countComments(keys);
    const byName = threads.map((thread, index) => [thread, counts.get(keys[index] ?? '') ?? 0] as const);
    const json = prepareJson({counts: Object.fromEntries(byName)});
    if (before === this.#changes) this.#add(query, {keys, json});
    return json;
  }

  // Forgets the responses with a thread; null: all.
  #forget(key: string | null): void {
    this.#changes++;
    const queries = key === null ? this.#cache.keys() : (this.#queriesByThread.get(key) ?? []);
    for (const query of queries) this.#evict(query);
  }

  #add(query: string, cached: CachedCounts): void {
    this.#evict(query);
    this.#cache.set(query, cached);
    for (const key of cached.keys) {
      const queries = this.#queriesByThread.get(key);
      if (queries) queries.add(query);
      else this.#queriesByThread.set(key, new Set([query]));
    }
    const [oldest] = this.#cache.keys();
    if (this.#cache.size > MAX_RESPONSES && oldest !== undefined) this.#evict(oldest);
  }

  #evict(query: string): void {
    for (const key of this.#cache.get(query)?.keys ?? []) {
      const queries = this.#queriesByThread.get(key);
      queries?.delete(query);
      if (queries?.size === 0) this.#queriesByThread.delete(key);
    }
    this.#cache.delete(query);
  }
}
