// What a reader does to a thread, and where the focus goes then.

import type {LitElement} from 'lit';
import type {CommentId} from '../core/comment.js';
import type {ThreadState} from '../core/state.js';
import {fold, openPlace} from '../core/touching.js';
import type {Conversation} from '../conversation/conversation.js';
import {CommentFoldedEvent, CommentFoldEvent, CommentReplyEvent} from './reader-events.js';
import type {WritingLoader} from './writing-loader.js';

/** What actions work on. */
export interface Target {
  readonly conversation: Conversation;
  readonly writing: WritingLoader;
}

type Action = (id: CommentId, button: Element) => void;

/** One listener serves every row: a row's buttons name what they do in `data-action`. */
export class ReaderActions {
  readonly #host: LitElement;
  readonly #target: Target;
  #wantsFocus: (() => HTMLElement | null) | null = null;

  readonly #actions = new Map<string, Action>([
    ['fold', (id, button) => this.#fold(id, button.getAttribute('aria-expanded') === 'true')],
    ['reply', (id) => this.#write(id)],
    ['write', () => this.#write(null)],
    ['reload', () => void this.#target.conversation.load()],
    ['more', () => void this.#target.conversation.load()],
    ['resend', (id) => void this.#target.writing.writing?.sender.retry(id)],
    ['take-back', (id) => this.#takeBack(id)],
    ['dismiss', (id) => this.#target.writing.writing?.sender.dismiss(id)],
    ['retry-composer', () => void this.#target.writing.open()],
  ]);

  constructor(host: LitElement, target: Target) {
    this.#host = host;
    this.#target = target;
  }

  /** Does what was clicked. `x` is where, from the left edge of the window, in pixels. */
  act(element: Element, x: number): void {
    const button = element.closest('[data-action]');
    const action = this.#actions.get(button?.getAttribute('data-action') ?? '');
    if (button && action) action(button.closest('[data-id]')?.getAttribute('data-id') ?? '', button);
    else this.#foldAncestor(element, x);
  }

  /** Follows a comment that has just been sent. */
  readonly sent = (parent: CommentId | null): void => {
    if (parent !== null) this.#change((state) => fold(state, parent, false));
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

  #fold(id: CommentId, folded: boolean): void {
    if (!this.#host.dispatchEvent(new CommentFoldEvent(id, folded))) return;
    this.#change((state) => fold(state, id, folded));
    this.#host.dispatchEvent(new CommentFoldedEvent(id, folded));
  }

  // A click on the rail of a branch above, which every row in the branch paints, folds that branch.
  #foldAncestor(row: Element, x: number): void {
    const node = this.#target.conversation.state.thread.get(row.getAttribute('data-id') ?? '');
    if (!node) return;
    const box = row.getBoundingClientRect();
    const rails = getComputedStyle(row, '::before');
    const isRightToLeft = rails.direction === 'rtl';
    const step = Number.parseFloat(rails.backgroundSize);
    const first = Number.parseFloat(rails.insetInlineStart) - step / 2;
    const across = (isRightToLeft ? box.right - x : x - box.left) - first;
    if (across < 0 || across >= Number.parseFloat(rails.inlineSize)) return;
    const ancestors = [];
    for (let above = node.parent; above; above = above.parent) ancestors.unshift(above);
    const ancestor = ancestors[Math.floor(across / step)];
    if (ancestor) this.#fold(ancestor.comment.id, true);
  }

  #takeBack(id: CommentId): void {
    const parent = this.#target.writing.writing?.sender.takeBack(id);
    if (parent !== undefined) void this.#focusComposer(parent);
  }

  #write(parent: CommentId | null): void {
    if (!this.#host.dispatchEvent(new CommentReplyEvent(parent))) return;
    this.#change((state) => openPlace(state, parent, {failure: null}));
    void this.#focusComposer(parent);
  }

  async #focusComposer(parent: CommentId | null): Promise<void> {
    await this.#target.writing.open();
    await this.#host.updateComplete;
    const place = parent === null ? COMPOSER : `${inRow(parent, '')} ~ ${COMPOSER}`;
    this.#wantsFocus = () => this.#find(place);
    this.afterUpdate();
  }

  #change(change: (state: ThreadState) => ThreadState): void {
    this.#target.conversation.act({type: 'apply', change});
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}

const COMPOSER = ':is(comment-composer, .plain textarea)';
const PENDING = '[part~="pending"] .heading';

const inRow = (id: CommentId, selector: string): string => `[data-id="${CSS.escape(id)}"] ${selector}`.trim();
