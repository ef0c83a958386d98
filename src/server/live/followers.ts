// Streams of pages that use an earlier key of a thread.

import type {RevisionOf, RevisionStreams} from './revision-streams.js';

/** Tells streams of the revisions of a thread, under its key and under its earlier keys that have streams. */
export class Followers {
  readonly #streams: RevisionStreams;
  readonly #byTarget = new Map<string, Set<string>>();

  constructor(streams: RevisionStreams) {
    this.#streams = streams;
  }

  /** Adds an earlier key of a thread. */
  add(target: string, key: string): void {
    const keys = this.#byTarget.get(target);
    if (keys) keys.add(key);
    else this.#byTarget.set(target, new Set([key]));
  }

  /** Publishes a revision. Forgets earlier keys without streams. */
  publish(thread: RevisionOf): void {
    this.#streams.publish(thread);
    const keys = this.#byTarget.get(thread.key);
    for (const key of keys ?? []) {
      if (this.#streams.has(key)) this.#streams.publish({...thread, key});
      else keys?.delete(key);
    }
    if (keys?.size === 0) this.#byTarget.delete(thread.key);
  }
}
