// Fetches what can wait until the first page is on screen, and keeps it for as long as its thread.

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

  /** Null until it is here. */
  get reader(): Reader | null {
    return this.#reader;
  }

  /** Lets its chunk be on its way while something else is. */
  preload(): void {
    importReader().catch(() => undefined);
  }

  /** Fetches it for a conversation. Null if it cannot be had, or comes too late; the next call asks again. */
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
