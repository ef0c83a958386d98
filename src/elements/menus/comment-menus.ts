// The menus of comments: a button in the footer of each comment near the viewport.

import {html, type ReactiveElement, type TemplateResult} from 'lit';
import type {Comment} from '../../core/comment.js';
import type {Group} from '../../core/thread/rows.js';
import type {Conversation} from '../../conversation/conversation.js';
import {addStyles} from '../styles/add-styles.js';
import {nameOf} from '../views/row-view.js';
import type {ViewContext} from '../views/view-context.js';
import {commentMenuStyles} from './comment-menu-styles.js';
import {entriesView} from './entries-view.js';
import {MenuBox} from './menu-box.js';
import type {MenuEntry} from './menu-entry.js';
import {menuStyles} from './menu-styles.js';

export interface CommentMenusHost {
  readonly element: ReactiveElement;
  readonly conversation: Conversation;
  /** Returns the accessible name of the button for the comment of an author. */
  readonly label: (name: string) => string;
  /** Returns the entries for a comment, in groups. Called when its menu opens. */
  readonly entries: (comment: Comment) => readonly (readonly MenuEntry[])[];
  /** Removes the menus when aborted. */
  readonly signal: AbortSignal;
}

/** How far from the viewport comments have their buttons. A thread may have 10,000 comments: most are never seen. */
const MARGIN = '100%';

export class CommentMenus {
  readonly #host: CommentMenusHost;
  /** Null in browsers without it: they have buttons at every comment. */
  readonly #observer: IntersectionObserver | null;
  readonly #near = new Set<Element>();
  readonly #observed = new WeakSet<Element>();
  readonly #menus = new WeakMap<Element, MenuBox>();
  #groups: readonly Group[] | null = null;
  #count = 0;
  #context: ViewContext | null = null;

  constructor(host: CommentMenusHost) {
    const {element, signal} = host;
    this.#host = host;
    this.#observer =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver((entries) => this.#onMove(entries), {rootMargin: MARGIN});
    signal.addEventListener('abort', () => this.#close());
    element.renderRoot.addEventListener('click', ({target}) => this.#onClick(target), {signal});
    addStyles(element.renderRoot, menuStyles, commentMenuStyles);
  }

  /** Adds the buttons of new comments. Call this after each update of the thread. */
  afterUpdate(context: ViewContext): void {
    const boxes = this.#host.element.renderRoot.querySelectorAll(BOXES);
    const {groups} = this.#host.conversation.state;
    // Rows are drawn in steps, which change only the number of boxes.
    if (groups === this.#groups && context === this.#context && boxes.length === this.#count) return;
    this.#groups = groups;
    this.#context = context;
    this.#count = boxes.length;
    for (const box of boxes) {
      if (this.#observed.has(box)) continue;
      this.#observed.add(box);
      if (this.#observer) this.#observer.observe(box);
      else this.#near.add(box);
    }
    for (const box of this.#near) this.#addButtons(box);
  }

  #onMove(entries: readonly IntersectionObserverEntry[]): void {
    for (const {target, isIntersecting} of entries) {
      if (!isIntersecting) this.#near.delete(target);
      else {
        this.#near.add(target);
        this.#addButtons(target);
      }
    }
  }

  #addButtons(box: Element): void {
    if (!box.isConnected) this.#near.delete(box);
    for (const reply of box.querySelectorAll('article > footer > [part="reply"]')) {
      const comment = this.#commentAround(reply);
      if (!comment || !this.#context) continue;
      const next = reply.nextElementSibling;
      const button = next?.matches(BUTTON) ? next : makeButton();
      button.setAttribute('aria-label', this.#host.label(nameOf(comment, this.#context)));
      if (button !== next) reply.after(button);
    }
  }

  #onClick(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>(BUTTON) : null;
    if (!button || this.#menus.has(button)) return;
    const view = (close: () => void): TemplateResult | null => {
      const comment = this.#commentAround(button);
      return comment && html`${this.#host.entries(comment).map((group) => entriesView(group, close))}`;
    };
    const menu = new MenuBox(button, button.getAttribute('aria-label') ?? '', view, false, this.#host.signal);
    this.#menus.set(button, menu);
    // Most browsers open the menu after this click, because the button has got it in time.
    setTimeout(() => menu.open());
  }

  #commentAround(inside: Element): Comment | null {
    const id = inside.closest('article')?.getAttribute('data-id') ?? '';
    return this.#host.conversation.state.thread.get(id)?.comment ?? null;
  }

  #close(): void {
    this.#observer?.disconnect();
    for (const button of this.#host.element.renderRoot.querySelectorAll(BUTTON)) button.remove();
  }
}

function makeButton(): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.setAttribute('part', 'menu-button');
  // The delegated listener of the thread leaves it alone.
  button.dataset['action'] = 'comment-menu';
  return button;
}

const BUTTON = '[part="menu-button"]';
const BOXES = '.groups > [part="group"] > div';
