// Fetches what quotes a selection when there is one.

import {selectedRange} from '../../dom/selection.js';
import {loadChunk} from '../base/load-chunk.js';
import {languageOf} from '../base/page.js';
import type {Quoting, QuotingHost} from './quoting.js';

export class QuotingLoader {
  readonly #host: Omit<QuotingHost, 'lang'>;
  readonly #signal: AbortSignal;
  #quoting: Quoting | 'absent' | 'loading' = 'absent';

  /** @param signal Ends it. */
  constructor(host: Omit<QuotingHost, 'lang'>, signal: AbortSignal) {
    this.#host = host;
    this.#signal = signal;
    document.addEventListener('selectionchange', () => void this.#look(), {signal});
    void this.#look();
  }

  /** Quotes what is selected; false when nothing is that could be quoted. */
  quote(): boolean {
    return typeof this.#quoting !== 'string' && this.#quoting.quote();
  }

  async #look(): Promise<void> {
    const {element, conversation} = this.#host;
    const canWrite = conversation.session?.source.can.post && !element.readonly && !conversation.state.info?.closed;
    const {shadowRoot} = element;
    if (this.#quoting !== 'absent' || !canWrite || !shadowRoot || !selectedRange(shadowRoot)) return;
    this.#quoting = 'loading';
    // Whoever cannot have it selects and copies.
    const chunk = await loadChunk(() => import('./quoting.js')).catch(() => null);
    const host = {...this.#host, lang: languageOf(element)};
    this.#quoting = chunk && !this.#signal.aborted ? await chunk.Quoting.start(host, this.#signal) : 'absent';
  }
}
