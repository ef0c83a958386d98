// Fetches what writers need when somebody needs it, and ties it to the thread.

import type {LitElement} from 'lit';
import type {CommentId} from '../core/comment.js';
import type {Conversation} from '../conversation/conversation.js';
import {draftKey, outboxKey, type DeviceStorage} from '../conversation/device-storage.js';
import type {Field} from './composer-settings.js';
import {loadChunk} from './load-chunk.js';
import {languageOf} from './page.js';
import type {Writing} from './writing.js';

export interface WritingCallbacks {
  readonly fields: () => ReadonlySet<Field>;
  readonly sent: (parent: CommentId | null) => void;
  readonly closed: (parent: CommentId | null) => void;
}

/** The writing half of one conversation, once it is wanted. */
export class WritingLoader {
  readonly #host: LitElement;
  readonly #conversation: Conversation;
  readonly #storage: DeviceStorage;
  readonly #callbacks: WritingCallbacks;
  #writing: Writing | 'absent' | 'failed' = 'absent';

  constructor(host: LitElement, conversation: Conversation, storage: DeviceStorage, callbacks: WritingCallbacks) {
    this.#host = host;
    this.#conversation = conversation;
    this.#storage = storage;
    this.#callbacks = callbacks;
  }

  get state(): Writing | 'absent' | 'failed' {
    return this.#writing;
  }

  /** The writing half if it is here already. */
  get writing(): Writing | null {
    return typeof this.#writing === 'string' ? null : this.#writing;
  }

  /** Looks after what was sent from this device earlier; most readers have nothing of the kind, and fetch nothing. */
  async resume(): Promise<void> {
    const {session} = this.#conversation;
    if (!session || this.#storage.get(outboxKey(session.source.key)) === null) return;
    const writing = await this.open();
    await writing?.sender.resume();
  }

  readonly keepWords = (parent: CommentId | null, source: string): void => {
    const {session} = this.#conversation;
    if (session) this.#storage.set(draftKey(session.source.key, parent), source);
  };

  /** Fetches the form and all that goes with it. */
  async open(): Promise<Writing | null> {
    const {session} = this.#conversation;
    if (this.writing || !session) return this.writing;
    try {
      const {Writing} = await loadChunk(() => import('./writing.js'));
      const host = {conversation: this.#conversation, session, storage: this.#storage, lang: languageOf(this.#host)};
      this.#writing = await Writing.start({...host, ...this.#callbacks});
    } catch {
      this.#writing = 'failed';
    }
    this.#host.requestUpdate();
    return this.writing;
  }
}
