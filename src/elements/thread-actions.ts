// What a reader does to a thread, and where the focus goes then.

import type {LitElement} from 'lit';
import type {CommentId} from '../core/comment.js';
import {fold, openPlace} from '../core/touching.js';
import type {Conversation} from '../conversation/conversation.js';
import {CommentFoldedEvent, CommentFoldEvent, CommentReplyEvent} from './events.js';
import type {WritingLoader} from './writing-loader.js';

/** What actions work on; null while there is no thread. */
export interface Target {
  readonly conversation: Conversation;
  readonly writing: WritingLoader;
}

type Action = (target: Target, id: CommentId, button: Element) => void;

/** One listener serves every row: a row's buttons name what they do in `data-action`. */
export class ThreadActions {
  readonly #host: LitElement;
  readonly #target: () => Target | null;
  #wantsFocus: (() => HTMLElement | null) | null = null;

  readonly #actions = new Map<string, Action>([
    ['fold', (target, id, button) => this.#fold(target, id, button.getAttribute('aria-expanded') === 'true')],
    ['reply', (target, id) => this.#write(target, id)],
    ['write', (target) => this.#write(target, null)],
    ['reload', ({conversation}) => void conversation.load()],
    ['more', ({conversation}) => void conversation.load()],
    ['resend', ({writing}, id) => void writing.writing?.sender.retry(id)],
    ['take-back', (target, id) => this.#takeBack(target, id)],
    ['dismiss', ({writing}, id) => writing.writing?.sender.dismiss(id)],
    ['retry-composer', ({writing}) => void writing.open()],
  ]);

  constructor(host: LitElement, target: () => Target | null) {
    this.#host = host;
    this.#target = target;
  }

  readonly onClick = (event: Event): void => {
    const target = this.#target();
    const element = event.target instanceof HTMLElement ? event.target : null;
    if (!target || !element) return;
    const button = element.closest('[data-action]');
    const action = this.#actions.get(button?.getAttribute('data-action') ?? '');
    if (button && action) action(target, button.closest('[data-id]')?.getAttribute('data-id') ?? '', button);
    else if (event instanceof MouseEvent) this.#foldAncestor(target, element, event);
  };

  /** Follows a comment that has just been sent. */
  readonly sent = (parent: CommentId | null): void => {
    if (parent !== null) {
      this.#target()?.conversation.act({type: 'apply', change: (state) => fold(state, parent, false)});
    }
    this.#wantsFocus = () => [...this.#host.renderRoot.querySelectorAll<HTMLElement>(PENDING)].at(-1) ?? null;
  };

  /** Goes back to where a composer was opened from. */
  readonly closed = (parent: CommentId | null): void => {
    const opener = parent === null ? '[data-action="write"]' : inRow(parent, '[data-action="reply"]');
    this.#wantsFocus = () => this.#find(opener);
  };

  /** Puts the focus where the last action wants it, once that is on the page. */
  afterUpdate(): void {
    const element = this.#wantsFocus?.();
    if (!element) return;
    this.#wantsFocus = null;
    element.focus();
  }

  #fold({conversation}: Target, id: CommentId, folded: boolean): void {
    if (!this.#host.dispatchEvent(new CommentFoldEvent(id, folded))) return;
    conversation.act({type: 'apply', change: (state) => fold(state, id, folded)});
    this.#host.dispatchEvent(new CommentFoldedEvent(id, folded));
  }

  // A click on the rail of a branch above, which every row in the branch paints, folds that branch.
  #foldAncestor(target: Target, row: HTMLElement, event: MouseEvent): void {
    const node = target.conversation.state.thread.get(row.getAttribute('data-id') ?? '');
    if (!node) return;
    const box = row.getBoundingClientRect();
    const rails = getComputedStyle(row, '::before');
    const isRightToLeft = rails.direction === 'rtl';
    const inset = Number.parseFloat(rails.insetInlineStart);
    const across = (isRightToLeft ? box.right - event.clientX : event.clientX - box.left) - inset;
    if (across < 0 || across > Number.parseFloat(rails.inlineSize)) return;
    const ancestors = [];
    for (let above = node.parent; above; above = above.parent) ancestors.unshift(above);
    const ancestor = ancestors[Math.floor(across / Number.parseFloat(rails.backgroundSize))];
    if (ancestor) this.#fold(target, ancestor.comment.id, true);
  }

  #takeBack(target: Target, id: CommentId): void {
    const parent = target.writing.writing?.sender.takeBack(id);
    if (parent !== undefined) void this.#focusComposer(target, parent);
  }

  #write(target: Target, parent: CommentId | null): void {
    if (!this.#host.dispatchEvent(new CommentReplyEvent(parent))) return;
    target.conversation.act({type: 'apply', change: (state) => openPlace(state, parent, {failure: null})});
    void this.#focusComposer(target, parent);
  }

  async #focusComposer({writing}: Target, parent: CommentId | null): Promise<void> {
    await writing.open();
    await this.#host.updateComplete;
    const place = parent === null ? COMPOSER : `${inRow(parent, '')} ~ ${COMPOSER}`;
    this.#wantsFocus = () => this.#find(place);
    this.afterUpdate();
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}

const COMPOSER = ':is(comment-composer, .plain textarea)';
const PENDING = '[part~="pending"] .heading';

const inRow = (id: CommentId, selector: string): string => `[data-id="${CSS.escape(id)}"] ${selector}`.trim();
