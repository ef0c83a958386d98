// A stub of the window in which a moderator allows a page to moderate: a frame of the test page that stands for it.

import type {Grant} from '../../src/wire/moderation/grant-messages.js';
import {TOKEN} from './moderation-stub.js';
import {until} from './until.js';

const SERVER = 'https://stub.test';

/** Replaces `window.open` until `close`. */
export class GrantWindowStub {
  /** The addresses that were opened. */
  readonly opened: string[] = [];
  /** The messages of the page to the window, with the origin that may read them. */
  readonly messages: {readonly data: unknown; readonly target: string}[] = [];
  /** Whether the browser blocks windows. */
  isBlocked = false;
  #frame: HTMLIFrameElement | null = null;
  readonly #open = window.open;

  constructor() {
    window.open = (url) => {
      this.opened.push(String(url));
      return this.isBlocked ? null : this.#show();
    };
  }

  close(): void {
    window.open = this.#open;
    this.shut();
  }

  /** The moderator closes the window. */
  shut(): void {
    this.#frame?.remove();
  }

  /** The number that ties the messages of the last window together. */
  get nonce(): string {
    return new URL(this.opened.at(-1) ?? 'x:').hash.slice(1);
  }

  /** The window has loaded, also one that a link has opened. */
  ready(): void {
    this.say({colloquy: 'ready', nonce: this.nonce});
  }

  /** The moderator allows it. */
  async allow(change: Partial<Grant> = {}): Promise<void> {
    this.ready();
    await until(() => this.messages.length > 0, 'the page asks');
    const endsAt = new Date(Date.now() + 3_600_000).toISOString();
    const grant = {token: TOKEN, origin: location.origin, endsAt, name: 'Mo', ...change};
    this.say({colloquy: 'granted', nonce: this.nonce, grant});
  }

  /** Sends a message to the page, as a window of an origin. */
  say(data: unknown, origin = SERVER): void {
    const source = this.#show();
    dispatchEvent(new MessageEvent('message', {data, origin, source}));
  }

  #show(): Window {
    if (!this.#frame?.isConnected) {
      this.#frame = document.createElement('iframe');
      document.body.append(this.#frame);
    }
    const {contentWindow} = this.#frame;
    if (!contentWindow) throw new Error('the frame has no window');
    contentWindow.postMessage = (data: unknown, target: unknown) =>
      void this.messages.push({data, target: typeof target === 'string' ? target : ''});
    return contentWindow;
  }
}
