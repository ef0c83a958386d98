// Shows which replies a fold button or a rail folds, while the reader points at it or it has the focus.

import type {ReactiveElement} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {Row} from '../../core/thread/rows.js';
import type {Conversation} from '../../conversation/conversation.js';
import {lastOf} from '../../core/last-of.js';
import {findRailAt, railOf} from '../views/rails.js';

export class FoldHint {
  readonly #host: ReactiveElement;
  readonly #conversation: Conversation;
  readonly #area = document.createElement('div');
  #shown: CommentId | null = null;
  #row: HTMLElement | null = null;

  private constructor(host: ReactiveElement, conversation: Conversation) {
    this.#host = host;
    this.#conversation = conversation;
    this.#area.setAttribute('part', 'fold-area');
  }

  /** @param signal Removes the hint when aborted. */
  static start(host: ReactiveElement, conversation: Conversation, signal: AbortSignal): void {
    new FoldHint(host, conversation).#listen(signal);
  }

  #listen(signal: AbortSignal): void {
    const {renderRoot} = this.#host;
    const listen = (type: string, listener: (event: Event) => void): void =>
      renderRoot.addEventListener(type, listener, {signal, passive: true});
    listen('pointermove', (event) => this.#point(event));
    listen('focusin', ({target}) => this.#show(buttonAt(target)));
    for (const type of ['focusout', 'click', 'pointerout']) listen(type, () => this.#hide());
    signal.addEventListener('abort', () => this.#hide());
  }

  #point(event: Event): void {
    const {target} = event;
    if (!(event instanceof PointerEvent) || event.pointerType === 'touch' || !(target instanceof HTMLElement)) return;
    const button = buttonAt(target);
    if (button) return this.#show(button);
    const id = findRailAt(target, event.clientX, this.#conversation.state.thread);
    if (id === null) return this.#hide();
    const article = this.#host.renderRoot.querySelector(`article[data-id="${CSS.escape(id)}"]`);
    this.#show(article?.previousElementSibling ?? null, target);
  }

  // The row that shows the rail names what it folds, as the button does.
  #show(button: Element | null, row: HTMLElement | null = null): void {
    const id = button?.nextElementSibling?.getAttribute('data-id');
    if (!button || !id || button.getAttribute('aria-expanded') !== 'true') return this.#hide();
    if (id === this.#shown && row === this.#row) return;
    this.#hide();
    this.#shown = id;
    this.#row = row;
    const label = button.getAttribute('aria-label') ?? '';
    button.setAttribute('title', label);
    if (row) {
      row.title = label;
      row.style.cursor = 'pointer';
    }
    this.#place(id);
  }

  #hide(): void {
    this.#area.remove();
    this.#row?.removeAttribute('title');
    this.#row?.style.removeProperty('cursor');
    this.#row = null;
    this.#shown = null;
  }

  // From the first to the last reply, and from the rail to the end.
  #place(id: CommentId): void {
    const groups = this.#host.renderRoot.querySelector('.groups');
    const replies = this.#repliesTo(id);
    const [first, last] = [replies[0], lastOf(replies)].map(
      (row) => row && this.#host.renderRoot.querySelector(`article[data-id="${CSS.escape(row.comment.id)}"]`),
    );
    if (!groups || !first?.parentElement || !last) return;
    const box = groups.getBoundingClientRect();
    const top = first.getBoundingClientRect().top;
    const rail = railOf(first.parentElement);
    this.#area.style.insetBlockStart = `${top - box.top}px`;
    this.#area.style.blockSize = `${last.getBoundingClientRect().bottom - top}px`;
    this.#area.style.insetInlineStart = `${rail}px`;
    groups.append(this.#area);
  }

  #repliesTo(id: CommentId): readonly Row[] {
    const rows = this.#conversation.state.groups.flatMap((group) => group.rows);
    const start = rows.findIndex(({comment}) => comment.id === id);
    const depth = rows[start]?.depth ?? 0;
    const end = rows.findIndex((row, index) => index > start && row.depth <= depth);
    return rows.slice(start + 1, end < 0 ? rows.length : end).filter(({hidden}) => !hidden);
  }
}

const buttonAt = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest('[data-action="fold"]') : null;
