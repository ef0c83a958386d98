// Fetches what connects quotations with their sources once the comments are on the page.

import type {Sanitize} from '../../dom/sanitize.js';
import {loadChunk} from '../base/load-chunk.js';
import {languageOf} from '../base/page.js';
import type {Quotations, QuotationsHost} from './quotations.js';

export class QuotationsLoader {
  readonly #host: Omit<QuotationsHost, 'lang'>;
  readonly #signal: AbortSignal;
  #quotes: Promise<Quotations | null> | null = null;

  /** @param signal Ends it. */
  constructor(host: Omit<QuotationsHost, 'lang'>, signal: AbortSignal) {
    this.#host = host;
    this.#signal = signal;
  }

  /** To be called when all that has loaded is on the page. Quotations are found in words that stay. */
  async afterUpdate(sanitize: Sanitize | null): Promise<void> {
    await sanitize?.prepare?.([]);
    this.#quotes ??= this.#load();
    await (await this.#quotes)?.afterUpdate();
  }

  // Without it, quotations are what their authors wrote.
  async #load(): Promise<Quotations | null> {
    const chunk = await loadChunk(() => import('./quotations.js')).catch(() => null);
    if (!chunk || this.#signal.aborted) return null;
    const host = {...this.#host, lang: languageOf(this.#host.element)};
    return chunk.Quotations.start(host, this.#signal).catch(() => null);
  }
}
