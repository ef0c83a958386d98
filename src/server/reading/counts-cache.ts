// Answers with the counts of several threads, kept until one of them changes.

import {threadKey} from '../../core/url.js';
import {prepareJson, type PreparedJson} from '../http/prepared-json.js';
import type {CommentStore} from '../storage/comment-store.js';

/** Answers kept at once: a site has few index pages. The longest takes about 30 KB. */
const MOST = 500;

interface Kept {
  readonly keys: readonly string[];
  readonly json: PreparedJson;
}

/** Counts threads, once for everybody who asks for the same ones. */
export class CountsCache {
  readonly #store: CommentStore;
  /** By what was asked. The least recently used is first. */
  readonly #kept = new Map<string, Kept>();
  readonly #askedFor = new Map<string, Set<string>>();
  #changes = 0;

  constructor(store: CommentStore) {
    this.#store = store;
    store.onChange(({key}) => {
      this.#changes++;
      for (const asked of this.#askedFor.get(key) ?? []) this.#drop(asked);
    });
  }

  /** The answer to a query, if it is kept. */
  peek(asked: string): PreparedJson | null {
    const kept = this.#kept.get(asked);
    if (!kept) return null;
    this.#kept.delete(asked);
    this.#kept.set(asked, kept);
    return kept.json;
  }

  /** Counts the threads that a query asks for. */
  async count(asked: string, threads: readonly string[]): Promise<PreparedJson> {
    const before = this.#changes;
    const keys = threads.map(threadKey);
    const counts = await this.#store.countComments(keys);
    const byName = threads.map((thread, index) => [thread, counts.get(keys[index] ?? '') ?? 0] as const);
    const json = prepareJson({counts: Object.fromEntries(byName)});
    if (before === this.#changes) this.#keep(asked, {keys, json});
    return json;
  }

  #keep(asked: string, kept: Kept): void {
    this.#drop(asked);
    this.#kept.set(asked, kept);
    for (const key of kept.keys) {
      const others = this.#askedFor.get(key);
      if (others) others.add(asked);
      else this.#askedFor.set(key, new Set([asked]));
    }
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > MOST && oldest !== undefined) this.#drop(oldest);
  }

  #drop(asked: string): void {
    for (const key of this.#kept.get(asked)?.keys ?? []) {
      const others = this.#askedFor.get(key);
      others?.delete(asked);
      if (others?.size === 0) this.#askedFor.delete(key);
    }
    this.#kept.delete(asked);
  }
}
