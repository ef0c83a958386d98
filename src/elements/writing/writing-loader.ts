// Fetches what writers need when somebody needs it, and ties it to the thread.

import type {LitElement} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {Conversation} from '../../conversation/conversation.js';
import {hasOwnData, textKey, type DeviceStorage} from '../../conversation/device-storage.js';
import {loadChunk} from '../base/load-chunk.js';
import {languageOf} from '../base/page.js';
import type {Sending, SendingHost} from './sending.js';
import type {Writing, WritingHost} from './writing.js';

export type WritingCallbacks = Pick<SendingHost, 'focusIn' | 'focusComposer' | 'vanishing' | 'renamed'> &
  Pick<WritingHost, 'fields' | 'sent' | 'closed'>;

/** The writing half of one conversation, once it is wanted. */
export class WritingLoader {
  readonly #host: LitElement;
  readonly #conversation: Conversation;
  readonly #storage: DeviceStorage;
  readonly #callbacks: WritingCallbacks;
  #writing: Writing | 'absent' | 'failed' = 'absent';
  #sending: Sending | null = null;
  #opening: Promise<Sending | null> | null = null;
  #revision = 0;

  constructor(host: LitElement, conversation: Conversation, storage: DeviceStorage, callbacks: WritingCallbacks) {
    this.#host = host;
    this.#conversation = conversation;
    this.#storage = storage;
    this.#callbacks = callbacks;
  }

  /** The forms, once they are here. */
  get state(): Writing | 'absent' | 'failed' {
    return this.#writing;
  }

  /** What was sent from this device, if there is any need to know. */
  get sending(): Sending | null {
    return this.#sending;
  }

  /** Changes with what is here. */
  get revision(): number {
    return this.#revision;
  }

  /** Looks after what was written on this device earlier; most readers have nothing of the kind, and fetch nothing. */
  async resume(): Promise<void> {
    const {session} = this.#conversation;
    if (!session || !hasOwnData(this.#storage, session.source.key)) return;
    // Without its chunk nothing is lost: it is all written down, for the next visit.
    await this.#openSending().then(
      (sending) => sending?.resume(),
      () => undefined,
    );
  }

  /** Keeps words typed without the form, where it will find them. */
  keepWords(id: CommentId | null, source: string, edits: boolean): void {
    const key = this.#conversation.session?.source.key;
    if (key === undefined) return;
    // As if another tab had left them.
    const words = textKey(edits ? 'edit' : 'draft', key, id, 'plain');
    this.#storage.set(words, JSON.stringify({source, isOpen: true}));
  }

  /** Fetches the form and all that goes with it. */
  readonly open = async (): Promise<boolean> => {
    const {session} = this.#conversation;
    if (typeof this.#writing !== 'string') return true;
    if (!session) return false;
    try {
      const [sending, {Writing}] = await Promise.all([this.#openSending(), loadChunk(() => import('./writing.js'))]);
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

  // Asked for twice, it is made once: there must not be two that send the same.
  async #openSending(): Promise<Sending | null> {
    this.#opening ??= this.#makeSending();
    try {
      return await this.#opening;
    } catch (error) {
      this.#opening = null;
      throw error;
    }
  }

  async #makeSending(): Promise<Sending | null> {
    const {session} = this.#conversation;
    if (!session) return null;
    const {Sending} = await loadChunk(() => import('./sending.js'));
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
