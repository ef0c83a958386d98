// Loads the chunk for quoting on the first selection.

import {selectedRange} from '../../dom/selection.js';
import {loadChunk} from '../../core/load-chunk.js';
import {languageOf} from '../base/page.js';
import type {Quoting, QuotingHost} from './quoting.js';

export class QuotingLoader {
  readonly #host: Omit<QuotingHost, 'lang'>;
  readonly #signal: AbortSignal;
  #quoting: Quoting | null = null;
  #loading: Promise<Quoting | null> | null = null;

  /** @param signal Stops quoting when aborted. */
  constructor(host: Omit<QuotingHost, 'lang'>, signal: AbortSignal) {
    this.#host = host;
    this.#signal = signal;
    document.addEventListener('selectionchange', () => this.#onSelection(), {signal});
    this.#onSelection();
  }

  /** Quotes the selection. Returns false if there is nothing to quote. */
  quote(): boolean {
    return this.#quoting?.quote() ?? false;
  }

  /** Quotes the selection, or else the text of an element, once the chunk has loaded. */
  async quoteOr(body: Element): Promise<void> {
    const quoting = await this.#load();
    const range = new Range();
    range.selectNodeContents(body);
    if (!quoting?.quote()) quoting?.quote(range);
  }

  #onSelection(): void {
    const {shadowRoot} = this.#host.element;
    if (!this.#loading && shadowRoot && selectedRange(shadowRoot)) void this.#load();
  }

  async #load(): Promise<Quoting | null> {
    const {element, conversation} = this.#host;
    const canWrite = conversation.session?.source.can.post && !element.readonly && !conversation.state.info?.closed;
    return canWrite ? (this.#loading ??= this.#import()) : null;
  }

  async #import(): Promise<Quoting | null> {
    // If the chunk fails to load, readers can still copy and paste.
    const chunk = await loadChunk(() => import('./quoting.js')).catch(() => null);
    const host = {...this.#host, lang: languageOf(this.#host.element)};
    this.#quoting = chunk && !this.#signal.aborted ? await chunk.Quoting.start(host, this.#signal) : null;
    if (!this.#quoting) this.#loading = null;
    return this.#quoting;
  }
}
