// The page that has opened this window and asks for permission. The browser proves its origin.

import {readGrantMessage, type Grant, type GrantMessage} from '../../wire/moderation/grant-messages.js';

export class Asker {
  readonly #nonce: string;
  readonly #opener: unknown = window.opener;
  #origin: string | null = null;

  /** @param nonce From the fragment of this window's address. It is no secret of the page: it ties messages together. */
  constructor(nonce: string) {
    this.#nonce = nonce;
  }

  /** Whether there is a page to answer. */
  get isThere(): boolean {
    return this.#nonce !== '' && isWindow(this.#opener);
  }

  /**
   * Resolves to the origin of the page, as the browser names it in the page's message. Only the first message counts: if
   * the page's window goes to another site, that site can neither ask nor receive anything.
   */
  findOrigin(): Promise<string> {
    return new Promise((resolve) => {
      const onMessage = ({data, origin, source}: MessageEvent): void => {
        if (source !== this.#opener || readGrantMessage(data, this.#nonce)?.colloquy !== 'ask') return;
        removeEventListener('message', onMessage);
        this.#origin = origin;
        resolve(origin);
      };
      addEventListener('message', onMessage);
      // Anybody may know that this window is ready.
      this.#post({colloquy: 'ready', nonce: this.#nonce}, '*');
    });
  }

  /** Hands the token to the page, if it is still on the origin that has asked. */
  give(grant: Grant): void {
    this.#reply({colloquy: 'granted', nonce: this.#nonce, grant});
  }

  refuse(): void {
    this.#reply({colloquy: 'refused', nonce: this.#nonce});
  }

  #reply(message: GrantMessage): void {
    if (this.#origin !== null) this.#post(message, this.#origin);
  }

  #post(message: GrantMessage, target: string): void {
    if (isWindow(this.#opener)) this.#opener.postMessage(message, target);
  }
}

// The window of another origin is an instance of no class of this page.
const isWindow = (value: unknown): value is Pick<Window, 'postMessage'> =>
  typeof value === 'object' && value !== null && 'postMessage' in value;
