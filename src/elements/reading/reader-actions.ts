// What a reader does to a thread, and where the focus goes then.

import type {LitElement} from 'lit';
import {isPlaceholderId, type CommentId} from '../../core/comment.js';
import type {ThreadState} from '../../core/thread/state.js';
import {fold, openPlace, touch} from '../../core/thread/fold-actions.js';
import type {Conversation} from '../../conversation/conversation.js';
import {lastOf} from '../../core/last-of.js';
import {commentIn} from '../page/permalink.js';
import {CommentFoldedEvent, CommentFoldEvent, CommentReplyEvent} from '../base/reader-events.js';
import type {Finding} from '../finding/finding.js';
import type {WritingLoader} from '../writing/writing-loader.js';

/** What actions work on. */
export interface Target {
  readonly conversation: Conversation;
  readonly writing: WritingLoader;
  readonly finding: () => Finding | null;
  /** Quotes what is selected; false when nothing is. */
  readonly quote: () => boolean;
}

type Action = (id: CommentId, button: Element) => unknown;

/** One listener serves every row: a row's buttons name what they do in `data-action`. */
export class ReaderActions {
  readonly #host: LitElement;
  readonly #target: Target;
  #wantsFocus: (() => HTMLElement | null) | null = null;

  readonly #actions = new Map<string, Action>([
    ['fold', (id, button) => this.#fold(id, button.getAttribute('aria-expanded') === 'true')],
    ['reply', (id) => this.#target.quote() || this.#write(id)],
    ['write', () => this.#write(null)],
    ['reload', () => void this.#target.conversation.load()],
    ['more', () => void this.#target.conversation.load()],
    ['edit', (id) => this.#open(id, true)],
    ['whole-body', (id) => this.#showAll(id)],
    ['retry-composer', () => void this.#target.writing.open()],
  ]);

  constructor(host: LitElement, target: Target) {
    this.#host = host;
    this.#target = target;
  }

  /** Does what was clicked. `x` is where, from the left edge of the window, in pixels. */
  act(element: Element, x: number): void {
    const button = element.closest('[data-action]');
    if (!button) {
      if (!this.#follow(element)) this.#foldAncestor(element, x);
      return;
    }
    const name = button.getAttribute('data-action') ?? '';
    const id = button.closest('[data-id]')?.getAttribute('data-id') ?? '';
    const action = this.#actions.get(name);
    if (action) action(id, button);
    else {
      this.#target.writing.sending?.act(name, id);
      this.#target.finding()?.act(name);
    }
  }

  /** Follows a comment that has just been sent. */
  readonly sent = (parent: CommentId | null): void => {
    if (parent !== null) this.#change((state) => fold(state, parent, false));
    this.#wantsFocus = () => lastOf(this.#host.renderRoot.querySelectorAll<HTMLElement>(PENDING)) ?? null;
  };

  /** Goes back to where a composer was opened from. */
  readonly closed = (parent: CommentId | null): void => {
    if (parent === null) this.#wantsFocus = () => this.#find(WRITE);
    else this.focusIn(parent, '[data-action="reply"]');
  };

  readonly focusIn = (id: CommentId, selector: string): void => {
    this.#wantsFocus = () => this.#find(inRow(id, selector));
  };

  /** Saves the focus from a comment that vanishes: to its tombstone, to what it answered, or to the way to write. */
  readonly vanishing = (id: CommentId): void => {
    if (!this.#find(inRow(id, ':focus'))) return;
    const parent = this.#target.conversation.state.thread.get(id)?.parent?.comment.id ?? '';
    const places = [inRow(id, '.heading'), inRow(parent, '.heading'), WRITE];
    this.#wantsFocus = () => places.map((place) => this.#find(place)).find(Boolean) ?? null;
  };

  /** Keeps the focus in a comment that is about to be drawn under another id. */
  readonly renamed = (from: CommentId, to: CommentId): void => {
    const focused = this.#find(inRow(from, ':focus'));
    if (!focused) return;
    const place = focused.matches(COMPOSER) ? COMPOSER : '.heading';
    this.#wantsFocus = () => this.#find(inRow(to, ':focus')) ?? this.#find(inRow(to, place));
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
    this.#target.finding()?.folded();
    if (folded) void this.#bringBack(id);
  }

  // A branch that is folded from further down leaves the reader at its top.
  async #bringBack(id: CommentId): Promise<void> {
    await this.#host.updateComplete;
    const row = this.#find(inRow(id, ''));
    if (row && row.getBoundingClientRect().top < 0) row.scrollIntoView({block: 'start', behavior: 'instant'});
  }

  // A link from one comment to another: the page's address changes by itself.
  #follow(element: Element): boolean {
    const link = element.closest('a');
    const from = link?.closest('[data-id]')?.getAttribute('data-id');
    if (link && from && commentIn(link.href) !== null) this.#target.finding()?.leave(from, link);
    return link !== null;
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

  #showAll(id: CommentId): void {
    // The button is gone then.
    this.focusIn(id, '.heading');
    this.#change((state) => touch(state, id, {isWhole: true}));
  }

  #write(parent: CommentId | null): void {
    if (parent !== null && isPlaceholderId(parent)) return;
    if (this.#host.dispatchEvent(new CommentReplyEvent(parent))) this.#open(parent, false);
  }

  #open(id: CommentId | null, edits: boolean): void {
    this.#change((state) => openPlace(state, id, {edits, failure: null}));
    void this.focusComposer(id);
  }

  readonly focusComposer = async (parent: CommentId | null): Promise<void> => {
    await this.#target.writing.open();
    await this.#host.updateComplete;
    const place = parent === null ? COMPOSER : inRow(parent, COMPOSER);
    this.#wantsFocus = () => this.#find(place);
    this.afterUpdate();
  };

  /** Opens the place for an answer to a comment, or for a comment on the page; resolves once it is there. */
  readonly compose = async (parent: CommentId | null): Promise<void> => {
    this.#write(parent);
    await this.focusComposer(parent);
  };

  #change(change: (state: ThreadState) => ThreadState): void {
    this.#target.conversation.act({type: 'apply', change});
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }
}

const COMPOSER = ':is(comment-composer, .plain textarea)';
const WRITE = '[data-action="write"]';
const PENDING = '[part~="pending"] .heading';

const inRow = (id: CommentId, selector: string): string => `[data-id="${CSS.escape(id)}"] ${selector}`.trim();
