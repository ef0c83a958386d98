// Loads the writing chunks on first use, and connects them to the thread.

import type {ReactiveElement} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {Conversation} from '../../conversation/conversation.js';
import {hasOwnData, textKey, type DeviceStorage} from '../../conversation/device-storage.js';
import {loadChunk} from '../base/load-chunk.js';
import {languageOf} from '../base/page.js';
import type {Sending, SendingHost} from './sending.js';
import type {Writing, WritingHost} from './writing.js';

export type WritingCallbacks = Pick<SendingHost, 'focusIn' | 'focusComposer' | 'vanishing' | 'renamed'> &
  Pick<WritingHost, 'fields' | 'sent' | 'closed'>;

/** The writing chunks of one conversation. */
export class WritingLoader {
  readonly #host: ReactiveElement;
  readonly #conversation: Conversation;
  readonly #storage: DeviceStorage;
  readonly #callbacks: WritingCallbacks;
  #writing: Writing | 'absent' | 'failed' = 'absent';
  #sending: Sending | null = null;
  #sendingLoading: Promise<Sending | null> | null = null;
  #revision = 0;

  constructor(host: ReactiveElement, conversation: Conversation, storage: DeviceStorage, callbacks: WritingCallbacks) {
    this.#host = host;
    this.#conversation = conversation;
    this.#storage = storage;
    this.#callbacks = callbacks;
  }

  /** The forms once loaded, else `absent` or `failed`. */
  get state(): Writing | 'absent' | 'failed' {
    return this.#writing;
  }

  /** The sending chunk once loaded, else null. */
  get sending(): Sending | null {
    return this.#sending;
  }

  /** Changes whenever a chunk has loaded or failed. */
  get revision(): number {
    return this.#revision;
  }

  /** Finishes what was written on this device earlier. Most readers have nothing stored, and load no chunk. */
  async resume(): Promise<void> {
    const {session} = this.#conversation;
    if (!session || !hasOwnData(this.#storage, session.source.key)) return;
    // If the chunk fails to load, nothing is lost: everything stays stored for the next visit.
    await this.#loadSending().then(
      (sending) => sending?.resume(),
      () => undefined,
    );
  }

  /** Stores a draft typed without the form, so that the form finds it. */
  saveDraft(id: CommentId | null, source: string, edits: boolean): void {
    const key = this.#conversation.session?.source.key;
    if (key === undefined) return;
    // Stored like a draft left by another tab.
    const storageKey = textKey(edits ? 'edit' : 'draft', key, id, 'plain');
    this.#storage.set(storageKey, JSON.stringify({source, isOpen: true}));
  }

  /** Loads the form. Resolves to false if it fails to load. */
  readonly open = async (): Promise<boolean> => {
    const {session} = this.#conversation;
    if (typeof this.#writing !== 'string') return true;
    if (!session) return false;
    try {
      const [sending, {Writing}] = await Promise.all([this.#loadSending(), loadChunk(() => import('./writing.js'))]);
      if (!sending) return false;
      if (this.#writing === 'failed') await sending.adopt();
      const host = {conversation: this.#conversation, session, sending, lang: languageOf(this.#host)};
      this.#writing = await Writing.start({...host, ...this.#callbacks});
    } catch {
      this.#writing = 'failed';
    }
    this.#changed();
    return this.#writing !== 'failed';
  };

  // Creates a single instance even if called twice: two instances would send the same comments.
  async #loadSending(): Promise<Sending | null> {
    this.#sendingLoading ??= this.#makeSending();
    try {
      return await this.#sendingLoading;
    } catch (error) {
      this.#sendingLoading = null;
      throw error;
    }
  }

  async #makeSending(): Promise<Sending | null> {
    const {session} = this.#conversation;
    if (!session) return null;
    const {Sending} = await loadChunk(() => import('./sending.js'));
    if (session.signal.aborted) return null;
    const host = {element: this.#host, conversation: this.#conversation, storage: this.#storage, openForm: this.open};
    const hasForm = (): boolean => typeof this.#writing !== 'string';
    this.#sending = await Sending.start({...host, hasForm, session, lang: languageOf(this.#host), ...this.#callbacks});
    this.#changed();
    return this.#sending;
  }

  #changed(): void {
    this.#revision++;
    this.#host.requestUpdate();
  }
}
