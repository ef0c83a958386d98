// Changes how a thread is shown: order, folds, and whether as a tree, by time or as one conversation. The code for a
// change loads on first use.

import type {ReactiveElement} from 'lit';
import type {CommentId, Order} from '../../core/comment.js';
import type {Conversation} from '../../conversation/conversation.js';
import {foldsKey, type DeviceStorage} from '../../conversation/device-storage.js';
import type {Session} from '../../conversation/session.js';
import {loadChunk} from '../../core/load-chunk.js';
import {warnOnce} from '../base/warn-once.js';
import type {ViewMode} from '../menus/menu-views.js';
import type * as ThreadViews from './thread-views.js';

/** What the changes need from the thread. */
export interface ViewChangesHost {
  readonly element: ReactiveElement;
  readonly conversation: Conversation;
  readonly session: Session;
  readonly storage: DeviceStorage;
  /** Called when the code for a change has failed to load. */
  readonly failed: () => void;
  readonly signal: AbortSignal;
}

/** Delay before folds are stored in the history entry and on the device, in milliseconds. */
const SAVE_DELAY = 1000;

export class ViewChanges {
  readonly #host: ViewChangesHost;
  #mode: ViewMode = 'all';
  #saveTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ViewChangesHost) {
    this.#host = host;
    host.signal.addEventListener('abort', () => clearTimeout(this.#saveTimer));
    void this.#restoreFolds();
    void this.#leaveVotes();
  }

  get mode(): ViewMode {
    return this.#mode;
  }

  /** Shows all comments, or the conversation around a comment. Resolves to false if that is not possible. */
  async show(mode: ViewMode, id: CommentId | null): Promise<boolean> {
    const chunk = await this.#load();
    if (!chunk) return false;
    this.#mode = mode;
    chunk.changeView(this.#host.conversation, mode, id);
    return true;
  }

  async reorder(order: Order): Promise<void> {
    const {element, conversation} = this.#host;
    await (await this.#load())?.reorderThread(element, conversation, order);
  }

  /** Folds the comments at a level and deeper; `Infinity` opens everything. */
  async fold(level: number): Promise<void> {
    const {element, conversation} = this.#host;
    await (await this.#load())?.foldThread(element, conversation, level);
    this.folded();
  }

  /** Nests comments below the comment they answer. Resolves to false if the code fails to load. */
  async nest(answers: ReadonlyMap<CommentId, CommentId>): Promise<boolean> {
    const {element, conversation} = this.#host;
    const chunk = await this.#load();
    await chunk?.threadByQuotes(element, conversation, answers);
    return chunk !== null;
  }

  /** Called when a branch was folded or opened; stores the folds after a delay. */
  folded(): void {
    clearTimeout(this.#saveTimer);
    this.#saveTimer = setTimeout(async () => {
      const {conversation, session, storage} = this.#host;
      (await this.#load())?.saveFolds(conversation.state, session.source.key, storage);
    }, SAVE_DELAY);
  }

  async #restoreFolds(): Promise<void> {
    const {conversation, session, storage} = this.#host;
    const {key} = session.source;
    if (history.state === null && storage.get(foldsKey(key)) === null) return;
    (await this.#load())?.restoreFolds(conversation, key, storage);
  }

  // The order of votes is that of age where nobody can vote: the menu says so.
  async #leaveVotes(): Promise<void> {
    const {order, thread} = this.#host.conversation.state;
    if (order !== 'votes') return;
    const published = [...thread.walk()].filter(({comment}) => comment.status === 'published');
    if (published.length === 0 || published.some(({comment}) => comment.votes !== undefined)) return;
    warnOnce('order="votes" needs a server with votes. The order is oldest');
    await this.reorder('oldest');
  }

  async #load(): Promise<typeof ThreadViews | null> {
    const chunk = await loadChunk(() => import('./thread-views.js')).catch(() => null);
    if (!chunk) this.#host.failed();
    return chunk;
  }
}
