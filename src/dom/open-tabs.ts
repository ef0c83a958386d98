// Which tabs of this site are open.

/** How long the others have to answer, in milliseconds. */
const PATIENCE = 200;

const CHANNEL = 'colloquy';
const WHO = 'who';

/** One tab among those that are open; it answers for as long as `signal` lets it, but not from a page that was left. */
export class OpenTabs {
  /** Names this tab. */
  readonly id = Array.from(crypto.getRandomValues(new Uint32Array(2)), (part) => part.toString(36)).join('');
  readonly #heard = new Set<string>();
  #channel: BroadcastChannel | null = null;

  constructor(signal: AbortSignal) {
    this.#open();
    // An open channel would keep the page from being gone back to.
    addEventListener('pagehide', () => this.#close(), {signal});
    addEventListener('pageshow', () => this.#open(), {signal});
    signal.addEventListener('abort', () => this.#close());
  }

  /** Asks which others are open. One that sleeps or is very busy may be missed. */
  async others(): Promise<ReadonlySet<string>> {
    this.#heard.clear();
    this.#channel?.postMessage(WHO);
    if (this.#channel) await new Promise((resolve) => setTimeout(resolve, PATIENCE));
    return new Set(this.#heard);
  }

  #open(): void {
    const channel = this.#channel ?? createChannel();
    if (!channel || channel === this.#channel) return;
    channel.onmessage = ({data}: MessageEvent<unknown>) => {
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has none
      if (data === WHO) channel.postMessage(this.id);
      else if (typeof data === 'string') this.#heard.add(data);
    };
    this.#channel = channel;
  }

  #close(): void {
    this.#channel?.close();
    this.#channel = null;
  }
}

// A page that may not store anything has none.
function createChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel(CHANNEL);
  } catch {
    return null;
  }
}
