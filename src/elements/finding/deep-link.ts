// Opens the comment named in the URL fragment, loading pages and unfolding branches as needed.

import type {ReactiveElement} from 'lit';
import type {CommentId} from '../../core/comment.js';
import {setWalk, reveal, touchAll} from '../../core/thread/reveal.js';
import {walkAll} from '../../core/thread/rows.js';
import {addComments, type ThreadState} from '../../core/thread/state.js';
import type {Conversation} from '../../conversation/conversation.js';
import {toFailure} from '../../conversation/session.js';
import {afterPaint} from '../../dom/timing/time-slices.js';
import {SourceError} from '../../sources/backends/by-name.js';
import {type Answer, shareAnswer, withdrawAnswer, findReporter} from './shared-fragment.js';
import {scrollToRow} from './scroll-to-row.js';
import {commentIn} from '../page/permalink.js';

/** Whether the URL fragment names a comment, and whether it was found. */
export type LinkTarget =
  | {readonly is: 'none'}
  | {readonly is: 'looking'}
  | {readonly is: 'there'; readonly id: CommentId}
  | {readonly is: 'unknown'}
  | {readonly is: 'failed'};

export class DeepLink {
  readonly #host: ReactiveElement;
  readonly #conversation: Conversation;
  readonly #signal: AbortSignal;
  #target: LinkTarget = {is: 'none'};
  #marked: CommentId | null = null;

  /** @param signal Stops everything when aborted. */
  constructor(host: ReactiveElement, conversation: Conversation, signal: AbortSignal) {
    this.#host = host;
    this.#conversation = conversation;
    this.#signal = signal;
    addEventListener('hashchange', () => void this.follow(), {signal});
    signal.addEventListener('abort', () => withdrawAnswer(host));
  }

  /** If no thread on the page knows the comment, only the first thread returns `unknown`, once all have asked. */
  get target(): LinkTarget {
    return this.#target.is === 'unknown' && findReporter() !== this.#host ? {is: 'none'} : this.#target;
  }

  /**
   * Goes to the comment named in the current URL; loads it if it is missing.
   *
   * @param isStart Whether the thread has just begun. The browser may have gone to a comment in the page's HTML before, and
   *   the reader on from there: whose focus is in the thread by then stays where they are.
   */
  async follow(isStart = false): Promise<void> {
    const id = commentIn(location.href);
    this.#markTarget(null);
    withdrawAnswer(this.#host);
    if (id === null) return this.#setTarget({is: 'none'});
    this.#shareAnswer('asking');
    this.#setTarget({is: 'looking'});
    try {
      const isFound = await this.#fetch(id);
      if (this.#signal.aborted || commentIn(location.href) !== id) return;
      this.#shareAnswer(isFound ? 'known' : 'unknown');
      this.#setTarget(isFound ? {is: 'there', id} : {is: 'unknown'});
      if (isFound && isStart && this.#hasReader()) this.#markTarget(id);
      else if (isFound) await this.goTo(id);
    } catch (error) {
      if (!this.#signal.aborted) this.#conversation.emit({type: 'missed', failure: toFailure(error)});
      this.#setTarget({is: 'failed'});
    }
  }

  /**
   * Unfolds the branches around a comment, scrolls to it and moves the focus to it.
   *
   * @param isStep Whether to scroll only as far as necessary, otherwise to the top of the comment.
   */
  async goTo(id: CommentId, isTarget = true, isStep = false): Promise<void> {
    if (isTarget) this.#markTarget(id);
    this.#apply((state) => reveal(state, id));
    if (!isShown(this.#conversation.state, id)) this.#apply((state) => setWalk(state, walkAll));
    const row = await this.#waitForRow(id);
    row?.querySelector<HTMLElement>('.heading')?.focus({preventScroll: true});
    if (row) await scrollToRow(row, this.#signal, isStep);
  }

  #shareAnswer(answer: Answer): void {
    shareAnswer(this.#host, answer, () => this.#host.requestUpdate());
  }

  async #fetch(id: CommentId): Promise<boolean> {
    const {session} = this.#conversation;
    const isLoaded = (): boolean => this.#conversation.state.thread.get(id) !== null;
    if (isLoaded() || !session) return isLoaded();
    const {source, signal} = session;
    if (!source.can.find) return this.#loadUntil(isLoaded);
    try {
      const page = await source.load({order: this.#conversation.state.order, around: id, signal});
      this.#apply((state) => addComments(state, page.comments));
      this.#conversation.onLoad?.(page.comments);
      return isLoaded();
    } catch (error) {
      if (error instanceof SourceError && error.kind === 'missing') return false;
      throw error;
    }
  }

  async #loadUntil(isLoaded: () => boolean): Promise<boolean> {
    while (!isLoaded() && !this.#signal.aborted) {
      const {reading} = this.#conversation.state;
      if (reading.is !== 'ready' || reading.more.is === 'none' || reading.more.is === 'failed') break;
      if (reading.more.is === 'waiting') await this.#conversation.load();
      else await afterPaint();
    }
    return isLoaded();
  }

  // New comments are rendered in steps, so the row may appear a few steps later.
  async #waitForRow(id: CommentId): Promise<Element | null> {
    while (!this.#signal.aborted && isShown(this.#conversation.state, id)) {
      await this.#host.updateComplete;
      const row = this.#host.renderRoot.querySelector(`article[data-id="${CSS.escape(id)}"]`);
      if (row) return row;
      await afterPaint();
    }
    return null;
  }

  #markTarget(id: CommentId | null): void {
    const before = this.#marked;
    this.#marked = id;
    const patches = [before, id].flatMap((each) => (each === null ? [] : [[each, {isTarget: each === id}] as const]));
    if (before !== id) this.#apply((state) => touchAll(state, patches));
  }

  #hasReader(): boolean {
    const {renderRoot} = this.#host;
    const isTaken = this.#conversation.session?.source.mayBeOld;
    return isTaken === true && renderRoot instanceof ShadowRoot && renderRoot.activeElement !== null;
  }

  #setTarget(target: LinkTarget): void {
    this.#target = target;
    this.#host.requestUpdate();
  }

  #apply(change: (state: ThreadState) => ThreadState): void {
    this.#conversation.act({type: 'apply', change});
  }
}

const isShown = ({groups}: ThreadState, id: CommentId): boolean =>
  groups.some(({rows}) => rows.some(({comment}) => comment.id === id));
