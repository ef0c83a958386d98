// Follows the revisions of threads over server-sent events. Lazy chunk, loaded for `refresh="live"`.

import {threadKey} from '../../core/url.js';
import {fieldsOf} from '../../wire/fields.js';
import type {RevisionListener} from '../source.js';

/** Maximum number of threads of one stream. The server accepts no more. */
const MAX_THREADS = 50;

/** Time after which a refused stream is tried again, in milliseconds. */
const RETRY_DELAY = 300_000;

/** The one event stream of a page to a server. It is closed while the page is hidden. */
class LiveRevisions {
  readonly #url: string;
  readonly #listeners = new Map<RevisionListener, string>();
  /** The last revision of each thread. */
  readonly #known = new Map<unknown, string>();
  #events: EventSource | null = null;
  #retryTimer: ReturnType<typeof setTimeout> | undefined;
  #isPending = false;

  /** @param url The URL of the events, without a query. */
  constructor(url: string) {
    this.#url = url;
    document.addEventListener('visibilitychange', () => this.#reopen());
  }

  add(thread: string, listener: RevisionListener, signal: AbortSignal): void {
    if (signal.aborted) return;
    this.#listeners.set(listener, threadKey(thread));
    signal.addEventListener('abort', () => {
      this.#listeners.delete(listener);
      this.#reopenSoon();
    });
    this.#reopenSoon();
  }

  // The threads of a page begin one after the other.
  #reopenSoon(): void {
    if (this.#isPending) return;
    this.#isPending = true;
    queueMicrotask(() => {
      this.#isPending = false;
      this.#reopen();
    });
  }

  #reopen(): void {
    clearTimeout(this.#retryTimer);
    this.#events?.close();
    this.#events = null;
    this.#known.clear();
    const threads = new Set(this.#listeners.values());
    if (threads.size === 0 || document.visibilityState === 'hidden') return;
    const query = [...threads].slice(0, MAX_THREADS).map((thread) => `thread=${encodeURIComponent(thread)}`);
    const events = new EventSource(`${this.#url}?${query.join('&')}`);
    // A server tells a page that comes back only what has changed since.
    events.addEventListener('open', () => this.#known.forEach((revision, thread) => this.#tell(thread, revision)));
    events.addEventListener('revision', ({data}) => this.#hear(data));
    events.addEventListener('error', () => this.#onError(events));
    this.#events = events;
  }

  #hear(data: unknown): void {
    const fields = fieldsOf(tryParse(data));
    const [thread, revision] = [fields.get('thread'), fields.get('revision')];
    if (typeof revision !== 'string') return;
    this.#known.set(thread, revision);
    this.#tell(thread, revision);
  }

  #tell(thread: unknown, revision: string): void {
    for (const [listener, key] of this.#listeners) if (key === thread) listener.changed(revision);
  }

  // The browser itself connects again unless the server or a proxy has refused the stream.
  #onError({readyState, CLOSED}: EventSource): void {
    for (const listener of this.#listeners.keys()) listener.lost();
    if (readyState === CLOSED) this.#retryTimer = setTimeout(() => this.#reopen(), RETRY_DELAY);
  }
}

const byUrl = new Map<string, LiveRevisions>();

/**
 * Tells a listener the revisions of a thread until the signal aborts. All threads of a page that are on the same server
 * have one stream.
 *
 * @param url The URL of the events, without a query.
 */
export function followRevisions(url: string, thread: string, listener: RevisionListener, signal: AbortSignal): void {
  const live = byUrl.get(url) ?? new LiveRevisions(url);
  byUrl.set(url, live);
  live.add(thread, listener, signal);
}

function tryParse(data: unknown): unknown {
  try {
    return JSON.parse(String(data));
  } catch {
    return null;
  }
}
