// The menus of comments: a button in the footer of each comment near the viewport.

import {html, type ReactiveElement, type TemplateResult} from 'lit';
import type {Comment} from '../../core/comment.js';
import type {Conversation} from '../../conversation/conversation.js';
import {addStyles} from '../styles/add-styles.js';
import {nameOf} from '../views/row-view.js';
import type {ViewContext} from '../views/view-context.js';
import {commentMenuStyles} from './comment-menu-styles.js';
import {entriesView} from './entries-view.js';
import {MenuBox} from './menu-box.js';
import type {MenuEntry} from './menu-entry.js';
import {menuStyles} from './menu-styles.js';
import {NearRows} from './near-rows.js';

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

export class CommentMenus {
  readonly #host: CommentMenusHost;
  readonly #rows: NearRows;
  readonly #menus = new WeakMap<Element, MenuBox>();
  #context: ViewContext | null = null;

  constructor(host: CommentMenusHost) {
    const {element, signal} = host;
    this.#host = host;
    this.#rows = new NearRows(host, (box) => this.#addButtons(box));
    signal.addEventListener('abort', () => this.#close());
    element.renderRoot.addEventListener('click', ({target}) => this.#onClick(target), {signal});
    addStyles(element.renderRoot, menuStyles, commentMenuStyles);
  }

  /** Adds the buttons of new comments. Call this after each update of the thread. */
  afterUpdate(context: ViewContext): void {
    this.#context = context;
    this.#rows.afterUpdate(context);
  }

  #addButtons(box: Element): void {
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
