// Finds the open tabs of this site.

/** How long to wait for the answers of other tabs, in milliseconds. */
const TIMEOUT = 200;

const CHANNEL = 'colloquy';
const QUESTION = 'who';

/** This tab among the open tabs. Answers other tabs until `signal` aborts, except in the back/forward cache. */
export class OpenTabs {
  /** The id of this tab. */
  readonly id = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
  readonly #answers = new Set<string>();
  #channel: BroadcastChannel | null = null;

  constructor(signal: AbortSignal) {
    this.#open();
    // Closes the channel, because an open one keeps the page out of the back/forward cache.
    addEventListener('pagehide', () => this.#close(), {signal});
    addEventListener('pageshow', () => this.#open(), {signal});
    signal.addEventListener('abort', () => this.#close());
  }

  /** Returns the ids of the other open tabs. May miss a suspended or very busy tab. */
  async others(): Promise<ReadonlySet<string>> {
    this.#answers.clear();
    this.#channel?.postMessage(QUESTION);
    if (this.#channel) await new Promise((resolve) => setTimeout(resolve, TIMEOUT));
    return new Set(this.#answers);
  }

  #open(): void {
    const channel = this.#channel ?? createChannel();
    if (!channel || channel === this.#channel) return;
    channel.onmessage = ({data}: MessageEvent<unknown>) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
      if (data === QUESTION) channel.postMessage(this.id);
      else if (typeof data === 'string') this.#answers.add(data);
    };
    this.#channel = channel;
  }

  #close(): void {
    this.#channel?.close();
    this.#channel = null;
  }
}

// Returns null if the page has no right to storage and therefore none to channels.
function createChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}
