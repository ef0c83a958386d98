// Runs the actions of a reader on a thread, and moves the focus afterwards.

import type {ReactiveElement} from 'lit';
import {isPlaceholderId, type CommentId} from '../../core/comment.js';
import type {ThreadState} from '../../core/thread/state.js';
import {fold, openPlace, touch} from '../../core/thread/fold-actions.js';
import type {Conversation} from '../../conversation/conversation.js';
import {lastOf} from '../../core/last-of.js';
import {commentIn} from '../page/permalink.js';
import {CommentFoldedEvent, CommentFoldEvent, CommentReplyEvent} from '../base/reader-events.js';
import type {Finding} from '../finding/finding.js';
import {findRailAt} from '../views/rails.js';
import type {WritingLoader} from '../writing/writing-loader.js';

/** The objects that actions change. */
export interface Target {
  readonly conversation: Conversation;
  readonly writing: WritingLoader;
  /** Runs an action of the navigation once it has loaded; never if it fails to load. */
  readonly useFinding: (act: (finding: Finding) => void) => void;
  /** Quotes the selection. Returns false if there is nothing to quote. */
  readonly quote: () => boolean;
}

type Action = (id: CommentId, button: Element) => unknown;

/** Handles the clicks of all rows. The `data-action` of a button names its action. */
export class ReaderActions {
  readonly #host: ReactiveElement;
  readonly #target: Target;
  #findFocus: (() => HTMLElement | null) | null = null;

  readonly #actions = new Map<string, Action>([
    ['fold', (id, button) => this.#fold(id, button.getAttribute('aria-expanded') === 'true')],
    ['unfold', (id) => this.#unfold(id)],
    ['reply', (id) => this.#target.quote() || this.#write(id)],
    ['write', () => this.#write(null)],
    ['reload', () => void this.#target.conversation.load()],
    ['more', () => void this.#target.conversation.load()],
    ['edit', (id) => this.#openComposer(id, true)],
    ['whole-body', (id) => this.#showAll(id)],
    ['retry-composer', () => void this.#target.writing.open()],
  ]);

  constructor(host: ReactiveElement, target: Target) {
    this.#host = host;
    this.#target = target;
  }

  /** Runs the action of the clicked element. @param x Distance from the left edge of the window, in pixels. */
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
      this.#target.useFinding((finding) => finding.act(name));
    }
  }

  /** Moves the focus to the comment that was just sent. */
  readonly sent = (parent: CommentId | null): void => {
    if (parent !== null) this.#change((state) => fold(state, parent, false));
    this.#findFocus = () => lastOf(this.#host.renderRoot.querySelectorAll<HTMLElement>(PENDING)) ?? null;
  };

  /** Moves the focus back to the button that opened the composer. */
  readonly closed = (parent: CommentId | null): void => {
    if (parent === null) this.#findFocus = () => this.#find(WRITE);
    else this.focusIn(parent, '[data-action="reply"]');
  };

  readonly focusIn = (id: CommentId, selector: string): void => {
    this.#findFocus = () => this.#find(inRow(id, selector));
  };

  /** If the focus is in a comment that disappears, moves it to its tombstone, its parent, or the button to write. */
  readonly vanishing = (id: CommentId): void => {
    if (!this.#find(inRow(id, ':focus'))) return;
    const parent = this.#target.conversation.state.thread.get(id)?.parent?.comment.id ?? '';
    const places = [inRow(id, '.heading'), inRow(parent, '.heading'), WRITE];
    this.#findFocus = () => places.map((place) => this.#find(place)).find(Boolean) ?? null;
  };

  /** Keeps the focus in a comment that will be rendered under another id. */
  readonly renamed = (from: CommentId, to: CommentId): void => {
    const focused = this.#find(inRow(from, ':focus'));
    if (!focused) return;
    const place = focused.matches(COMPOSER) ? COMPOSER : '.heading';
    this.#findFocus = () => this.#find(inRow(to, ':focus')) ?? this.#find(inRow(to, place));
  };

  /** Moves the focus to the element that the last action chose, once it is rendered. */
  afterUpdate(): void {
    const element = this.#findFocus?.();
    if (!element) return;
    this.#findFocus = null;
    element.focus();
  }

  #fold(id: CommentId, folded: boolean): void {
    if (!this.#host.dispatchEvent(new CommentFoldEvent(id, folded))) return;
    this.#change((state) => fold(state, id, folded));
    this.#host.dispatchEvent(new CommentFoldedEvent(id, folded));
    this.#target.useFinding(({folded}) => folded());
    if (folded) void this.#scrollTo(id);
  }

  // If the reader folds a branch from further down, scrolls to its top.
  async #scrollTo(id: CommentId): Promise<void> {
    await this.#host.updateComplete;
    const row = this.#find(inRow(id, ''));
    if (row && row.getBoundingClientRect().top < 0) row.scrollIntoView({block: 'start', behavior: 'instant'});
  }

  // Handles links from one comment to another. The browser itself changes the URL.
  #follow(element: Element): boolean {
    const link = element.closest('a');
    const from = link?.closest('[data-id]')?.getAttribute('data-id');
    if (link && from && commentIn(link.href) !== null) this.#target.useFinding((finding) => finding.leave(from, link));
    return link !== null;
  }

  // Folds the branch whose rail was clicked. Every row paints the rails of its ancestors.
  #foldAncestor(row: Element, x: number): void {
    const id = findRailAt(row, x, this.#target.conversation.state.thread);
    if (id !== null) this.#fold(id, true);
  }

  // The button disappears, so the focus moves to the fold button.
  #unfold(id: CommentId): void {
    this.#findFocus = () => this.#find(`[data-action="fold"][data-id="${CSS.escape(id)}"]`);
    this.#fold(id, false);
  }

  #showAll(id: CommentId): void {
    // The clicked button disappears, so the focus needs another place.
    this.focusIn(id, '.heading');
    this.#change((state) => touch(state, id, {isWhole: true}));
  }

  #write(parent: CommentId | null): void {
    if (parent !== null && isPlaceholderId(parent)) return;
    if (this.#host.dispatchEvent(new CommentReplyEvent(parent))) this.#openComposer(parent, false);
  }

  #openComposer(id: CommentId | null, edits: boolean): void {
    this.#change((state) => openPlace(state, id, {edits, failure: null}));
    void this.focusComposer(id);
  }

  readonly focusComposer = async (parent: CommentId | null): Promise<void> => {
    await this.#target.writing.open();
    await this.#host.updateComplete;
    const place = parent === null ? COMPOSER : inRow(parent, COMPOSER);
    this.#findFocus = () => this.#find(place);
    this.afterUpdate();
  };

  /** Opens the composer for a reply, or for a top-level comment with null. Resolves once it is rendered. */
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

// The fold button is beside its comment, not in it.
const inRow = (id: CommentId, selector: string): string =>
  `[data-id="${CSS.escape(id)}"]:not(button) ${selector}`.trim();
