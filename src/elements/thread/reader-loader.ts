// Loads the reader chunk after the first paint, and keeps the reader while its thread is open.

import type {Conversation} from '../../conversation/conversation.js';
import {whenIdle} from '../../dom/timing/when-idle.js';
import {loadChunk} from '../../core/load-chunk.js';
import type {Reader} from '../reading/reader.js';
import type {ReaderElement} from '../reading/reader-element.js';

/** Time after which the chunk is loaded even if the browser is busy, in milliseconds. */
const DELAY = 500;

const importReader = () => import('../reading/reader.js');

export class ReaderLoader {
  readonly #element: ReaderElement;
  #reader: Reader | null = null;
  #conversation: Conversation | null = null;
  #isMissing = false;

  constructor(element: ReaderElement) {
    this.#element = element;
  }

  /** Whether the chunk failed to load, last time. */
  get isMissing(): boolean {
    return this.#isMissing;
  }

  /** Null until it has loaded. */
  get reader(): Reader | null {
    return this.#reader;
  }

  /**
   * Loads the reader of a conversation. Returns null if the chunk fails to load or another conversation has been opened
   * meanwhile. The next call tries again.
   *
   * @param isUrgent Otherwise the comments are painted first, unless the URL names one of them, which the reader shows.
   */
  async load(conversation: Conversation | null, isUrgent: boolean): Promise<Reader | null> {
    this.#conversation = conversation;
    if (!conversation) return null;
    if (!this.#reader && !isUrgent && !location.hash) await whenIdle(DELAY);
    const chunk = this.#reader ? null : await loadChunk(importReader).catch(() => null);
    if (this.#reader || conversation !== this.#conversation) return this.#reader;
    this.#isMissing = !chunk;
    if (!chunk) return null;
    this.#reader = new chunk.Reader(this.#element, conversation);
    this.#reader.start();
    this.#element.requestUpdate();
    return this.#reader;
  }

  close(): void {
    this.#reader?.stop();
    this.#reader = null;
    this.#conversation = null;
    this.#isMissing = false;
  }
}
