// Tells the views that something has changed on the server: by server-sent events, or else by asking now and then.

/** Milliseconds between two calls without events. Views then ask by themselves whether anything is new. */
const ASKING = 20_000;
/** Milliseconds that events are collected. */
const PAUSE = 700;

/** The type of the events that the server sends. */
const EVENT = 'queue';

/** Follows the events of a server while the page is visible. */
export class LiveChanges {
  readonly #url: string;
  readonly #listeners = new Set<() => void>();
  #source: EventSource | null = null;
  #asking: ReturnType<typeof setInterval> | null = null;
  #soon: ReturnType<typeof setTimeout> | null = null;

  constructor(url: string) {
    this.#url = url;
  }

  /** Calls a listener after changes, and after any time in which changes may have been missed. */
  listen(listener: () => void, signal: AbortSignal): void {
    this.#listeners.add(listener);
    signal.addEventListener('abort', () => this.#listeners.delete(listener));
  }

  start(signal: AbortSignal): void {
    const follow = (): void => (document.visibilityState === 'visible' ? this.#open() : this.#close());
    document.addEventListener('visibilitychange', follow, {signal});
    signal.addEventListener('abort', () => this.#close());
    follow();
  }

  #open(): void {
    if (this.#source || this.#asking !== null) return;
    this.#tell();
    const source = new EventSource(this.#url);
    this.#source = source;
    source.addEventListener(EVENT, this.#tell);
    // What happened while the connection was lost is not told again.
    source.addEventListener('open', this.#tell);
    // The browser reconnects by itself unless the server refuses.
    source.addEventListener('error', () => {
      if (source.readyState !== EventSource.CLOSED) return;
      this.#source = null;
      this.#asking ??= setInterval(this.#tell, ASKING);
    });
  }

  #close(): void {
    this.#source?.close();
    this.#source = null;
    if (this.#asking !== null) clearInterval(this.#asking);
    this.#asking = null;
  }

  readonly #tell = (): void => {
    if (this.#soon !== null) return;
    this.#soon = setTimeout(() => {
      this.#soon = null;
      for (const listener of this.#listeners) listener();
    }, PAUSE);
  };
}
