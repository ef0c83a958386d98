// Follows the page's address to the comment that it names, wherever that is.

import type {LitElement} from 'lit';
import type {CommentId} from '../../core/comment.js';
import {look, reveal, touchAll} from '../../core/thread/reveal.js';
import {walkAll} from '../../core/thread/rows.js';
import {addComments, type ThreadState} from '../../core/thread/state.js';
import type {Conversation} from '../../conversation/conversation.js';
import {toFailure} from '../../conversation/session.js';
import {afterPaint} from '../../dom/time-slices.js';
import {SourceError} from '../../sources/backends/by-name.js';
import {shareAnswer, withdrawAnswer, findSpokesman} from './shared-fragment.js';
import {scrollToRow} from './scroll-to-row.js';
import {commentIn} from '../page/permalink.js';

/** How far the way to the comment of the address has come. */
export type Way =
  | {readonly is: 'none'}
  | {readonly is: 'looking'}
  | {readonly is: 'there'; readonly id: CommentId}
  | {readonly is: 'unknown'}
  | {readonly is: 'failed'};

export class DeepLink {
  readonly #host: LitElement;
  readonly #conversation: Conversation;
  readonly #signal: AbortSignal;
  #way: Way = {is: 'none'};
  #marked: CommentId | null = null;

  /** @param signal Ends everything. */
  constructor(host: LitElement, conversation: Conversation, signal: AbortSignal) {
    this.#host = host;
    this.#conversation = conversation;
    this.#signal = signal;
    addEventListener('hashchange', () => void this.follow(), {signal});
    signal.addEventListener('abort', () => withdrawAnswer(host));
  }

  /** With `unknown`, only the first thread of the page says so, once all have asked. */
  get way(): Way {
    return this.#way.is === 'unknown' && findSpokesman() !== this.#host ? {is: 'none'} : this.#way;
  }

  /** Goes to the comment that the address names now; loads it where it is missing. */
  async follow(): Promise<void> {
    const id = commentIn(location.href);
    this.#mark(null);
    withdrawAnswer(this.#host);
    if (id === null) return this.#turn({is: 'none'});
    this.#shareAnswer('asking');
    this.#turn({is: 'looking'});
    try {
      const isHere = await this.#fetch(id);
      if (this.#signal.aborted || commentIn(location.href) !== id) return;
      this.#shareAnswer(isHere ? 'known' : 'unknown');
      this.#turn(isHere ? {is: 'there', id} : {is: 'unknown'});
      if (isHere) await this.goTo(id);
    } catch (error) {
      if (!this.#signal.aborted) this.#conversation.emit({type: 'missed', failure: toFailure(error)});
      this.#turn({is: 'failed'});
    }
  }

  /** Opens what a comment is folded away in, scrolls to it, and gives it the focus. */
  async goTo(id: CommentId, isTarget = true): Promise<void> {
    if (isTarget) this.#mark(id);
    this.#change((state) => reveal(state, id));
    if (!isShown(this.#conversation.state, id)) this.#change((state) => look(state, walkAll));
    const row = await this.#drawn(id);
    row?.querySelector<HTMLElement>('.heading')?.focus({preventScroll: true});
    if (row) await scrollToRow(row, this.#signal);
  }

  #shareAnswer(what: 'asking' | 'known' | 'unknown'): void {
    shareAnswer(this.#host, what, () => this.#host.requestUpdate());
  }

  async #fetch(id: CommentId): Promise<boolean> {
    const {session} = this.#conversation;
    const isHere = (): boolean => this.#conversation.state.thread.get(id) !== null;
    if (isHere() || !session) return isHere();
    const {source, signal} = session;
    if (!source.can.find) return this.#readUntil(isHere);
    try {
      const page = await source.load({order: this.#conversation.state.order, around: id, signal});
      this.#change((state) => addComments(state, page.comments));
      this.#conversation.onLoad?.(page.comments);
      return isHere();
    } catch (error) {
      if (error instanceof SourceError && error.kind === 'missing') return false;
      throw error;
    }
  }

  async #readUntil(isHere: () => boolean): Promise<boolean> {
    while (!isHere() && !this.#signal.aborted) {
      const {reading} = this.#conversation.state;
      if (reading.is !== 'ready' || reading.more.is === 'none' || reading.more.is === 'failed') break;
      if (reading.more.is === 'waiting') await this.#conversation.load();
      else await afterPaint();
    }
    return isHere();
  }

  // New comments are drawn in steps: this one's may be some steps away.
  async #drawn(id: CommentId): Promise<Element | null> {
    while (!this.#signal.aborted && isShown(this.#conversation.state, id)) {
      await this.#host.updateComplete;
      const row = this.#host.renderRoot.querySelector(`article[data-id="${CSS.escape(id)}"]`);
      if (row) return row;
      await afterPaint();
    }
    return null;
  }

  #mark(id: CommentId | null): void {
    const before = this.#marked;
    this.#marked = id;
    const patches = [before, id].flatMap((each) => (each === null ? [] : [[each, {isTarget: each === id}] as const]));
    if (before !== id) this.#change((state) => touchAll(state, patches));
  }

  #turn(way: Way): void {
    this.#way = way;
    this.#host.requestUpdate();
  }

  #change(change: (state: ThreadState) => ThreadState): void {
    this.#conversation.act({type: 'apply', change});
  }
}

const isShown = ({groups}: ThreadState, id: CommentId): boolean =>
  groups.some(({rows}) => rows.some(({comment}) => comment.id === id));
