// Where the focus goes after a row has left the list, or a form was closed.

import type {CommentId} from '../../core/comment.js';
import {domId} from '../../elements/base/dom-id.js';
import type {DeskView} from '../base/desk-view.js';

export class RowFocus {
  readonly #view: DeskView;
  #next: CommentId | null | undefined;

  constructor(view: DeskView) {
    this.#view = view;
  }

  /** Focuses a row after the next update. Null: the first row, or what stands there if there is none. */
  next(id: CommentId | null): void {
    this.#next = id;
    this.#view.requestUpdate();
  }

  /** Called after each update. */
  move(): void {
    // The focus changes which row is current, which is another update.
    if (this.#next !== undefined) void this.#view.updateComplete.then(() => this.#move());
  }

  #move(): void {
    const id = this.#next;
    if (id === undefined) return;
    this.#next = undefined;
    const row = id === null ? this.#find('.row') : this.#row(id);
    const target = row ?? this.#find('.empty') ?? this.#find('.end') ?? this.#find('h1');
    if (target && target.tabIndex < 0) target.tabIndex = -1;
    target?.focus({preventScroll: true});
    target?.scrollIntoView({block: 'nearest'});
  }

  #row(id: CommentId): HTMLElement | null {
    return this.#find(`#${CSS.escape(domId('who', id))}`)?.closest<HTMLElement>('.row') ?? null;
  }

  #find(selector: string): HTMLElement | null {
    return this.#view.renderRoot.querySelector<HTMLElement>(selector);
  }
}
