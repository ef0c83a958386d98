// Loads the chunk that links quotations with their sources, once the comments are rendered.

import type {Sanitize} from '../../dom/sanitize.js';
import {loadChunk} from '../../core/load-chunk.js';
import {languageOf} from '../base/page.js';
import type {Quotations, QuotationsHost} from './quotations.js';

export class QuotationsLoader {
  readonly #host: Omit<QuotationsHost, 'lang'>;
  readonly #signal: AbortSignal;
  #quotations: Promise<Quotations | null> | null = null;

  /** @param signal Stops loading and linking when aborted. */
  constructor(host: Omit<QuotationsHost, 'lang'>, signal: AbortSignal) {
    this.#host = host;
    this.#signal = signal;
  }

  /** Call this when all loaded comments are rendered. Waits for the sanitiser, which may render bodies again. */
  async afterUpdate(sanitize: Sanitize | null): Promise<void> {
    await sanitize?.prepare?.([]);
    this.#quotations ??= this.#load();
    await (await this.#quotations)?.afterUpdate();
  }

  // If the chunk fails to load, quotations stay plain text.
  async #load(): Promise<Quotations | null> {
    const chunk = await loadChunk(() => import('./quotations.js')).catch(() => null);
    if (!chunk || this.#signal.aborted) return null;
    const host = {...this.#host, lang: languageOf(this.#host.element)};
    return chunk.Quotations.start(host, this.#signal).catch(() => null);
  }
}
