// Loads the chunk for quoting on the first selection.

import {selectedRange} from '../../dom/selection.js';
import {loadChunk} from '../base/load-chunk.js';
import {languageOf} from '../base/page.js';
import type {Quoting, QuotingHost} from './quoting.js';

export class QuotingLoader {
  readonly #host: Omit<QuotingHost, 'lang'>;
  readonly #signal: AbortSignal;
  #quoting: Quoting | 'absent' | 'loading' = 'absent';

  /** @param signal Stops quoting when aborted. */
  constructor(host: Omit<QuotingHost, 'lang'>, signal: AbortSignal) {
    this.#host = host;
    this.#signal = signal;
    document.addEventListener('selectionchange', () => void this.#load(), {signal});
    void this.#load();
  }

  /** Quotes the selection. Returns false if there is nothing to quote. */
  quote(): boolean {
    return typeof this.#quoting !== 'string' && this.#quoting.quote();
  }

  async #load(): Promise<void> {
    const {element, conversation} = this.#host;
    const canWrite = conversation.session?.source.can.post && !element.readonly && !conversation.state.info?.closed;
    const {shadowRoot} = element;
    if (this.#quoting !== 'absent' || !canWrite || !shadowRoot || !selectedRange(shadowRoot)) return;
    this.#quoting = 'loading';
    // If the chunk fails to load, readers can still copy and paste.
    const chunk = await loadChunk(() => import('./quoting.js')).catch(() => null);
    const host = {...this.#host, lang: languageOf(element)};
    this.#quoting = chunk && !this.#signal.aborted ? await chunk.Quoting.start(host, this.#signal) : 'absent';
  }
}
