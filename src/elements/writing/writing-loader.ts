// Loads the writing chunks on first use, and connects them to the thread.

import type {ReactiveElement} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {Conversation} from '../../conversation/conversation.js';
import {hasOwnData, textKey, type DeviceStorage} from '../../conversation/device-storage.js';
import type {Account} from '../../conversation/account/account.js';
import type {OwnComment} from '../../sources/source.js';
import {loadChunk} from '../../core/load-chunk.js';
import {languageOf} from '../base/page.js';
import type {Sending} from './sending.js';
import type {SendingHost} from './sending-host.js';
import type {Writing, WritingHost} from './writing.js';

export type WritingCallbacks = Pick<SendingHost, 'focusIn' | 'focusComposer' | 'vanishing' | 'renamed'> &
  Pick<SendingHost, 'identity'> &
  Pick<WritingHost, 'fields' | 'sent' | 'closed'>;

const loadAccountComments = () => import('../../conversation/account/account-comments.js');

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
  #account: Account | null = null;

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

  /**
   * Sets the account that writes from now on; null for a guest.
   *
   * @param comments Its comments in the thread.
   */
  async setAccount(account: Account | null, comments: readonly OwnComment[]): Promise<void> {
    this.#account = account;
    this.changed();
    const {session} = this.#conversation;
    const isUsed = comments.length > 0 || (session && hasOwnData(this.#storage, session.source.key));
    const [sending, chunk] = isUsed
      ? await Promise.all([this.#loadSending(), loadChunk(loadAccountComments)]).catch(() => [])
      : [];
    if (sending && this.#account === account) chunk?.useAccount(sending.context, account?.subject ?? null, comments);
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
      const [sending, {Writing}] = await Promise.all([
        this.#loadSending(),
        loadChunk(() => import('./writing.js')),
        this.#callbacks.identity().prepare(),
      ]);
      if (!sending) return false;
      if (this.#writing === 'failed') await sending.adopt();
      const host = {
        conversation: this.#conversation,
        session,
        sending,
        account: this.#getAccount,
        lang: languageOf(this.#host),
      };
      this.#writing = await Writing.start({...host, ...this.#callbacks});
    } catch {
      this.#writing = 'failed';
    }
    this.changed();
    return this.#writing !== 'failed';
  };

  readonly #getAccount = (): Account | null => this.#account;

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
    const host = {
      element: this.#host,
      conversation: this.#conversation,
      storage: this.#storage,
      openForm: this.open,
      account: this.#getAccount,
    };
    const hasForm = (): boolean => typeof this.#writing !== 'string';
    this.#sending = await Sending.start({...host, hasForm, session, lang: languageOf(this.#host), ...this.#callbacks});
    this.changed();
    return this.#sending;
  }

  /** Called when the forms have to show something else. */
  changed(): void {
    this.#revision++;
    this.#host.requestUpdate();
  }
}
