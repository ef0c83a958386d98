// Loads the reader chunk after the first paint, and keeps the reader while its thread is open.

import type {Conversation} from '../../conversation/conversation.js';
import {loadChunk} from '../base/load-chunk.js';
import type {Reader, ReaderElement} from '../reading/reader.js';

const importReader = () => import('../reading/reader.js');

export class ReaderLoader {
  readonly #element: ReaderElement;
  #reader: Reader | null = null;
  #conversation: Conversation | null = null;

  constructor(element: ReaderElement) {
    this.#element = element;
  }

  /** Null until it has loaded. */
  get reader(): Reader | null {
    return this.#reader;
  }

  /** Starts to load the chunk without waiting for it. */
  preload(): void {
    importReader().catch(() => undefined);
  }

  /**
   * Loads the reader of a conversation. Returns null if the chunk fails to load or another conversation has been opened
   * meanwhile. The next call tries again.
   */
  async load(conversation: Conversation | null): Promise<Reader | null> {
    this.#conversation = conversation;
    if (this.#reader || !conversation) return this.#reader;
    const chunk = await loadChunk(importReader).catch(() => null);
    if (!chunk || this.#reader || conversation !== this.#conversation) return this.#reader;
    this.#reader = new chunk.Reader(this.#element, conversation);
    this.#reader.start();
    this.#element.requestUpdate();
    return this.#reader;
  }

  close(): void {
    this.#reader?.stop();
    this.#reader = null;
    this.#conversation = null;
  }
}
