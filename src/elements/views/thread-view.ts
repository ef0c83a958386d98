// The view of a whole thread, before and after its first page has loaded. `row-list` draws the rows.

import type {ThreadState} from '../../core/thread/state.js';
import type {Strings} from '../../strings/strings.js';
import {create, set, showAfter} from './create-element.js';
import type {Frame, ReaderViews, ViewContext} from './view-context.js';

export class ThreadView {
  readonly #thread = create('div', {class: 'thread', part: 'thread'});
  readonly #announcement = create('div', {class: 'spoken', role: 'status'});
  /** Shown while the reader chunk, which has the other messages, is missing. */
  readonly #error = create(
    'div',
    {part: 'error'},
    create('p', {}),
    create('button', {part: 'action retry', type: 'button', 'data-action': 'reload'}),
  );
  #frame: Frame | null = null;
  #reader: ReaderViews | null = null;

  /** @param onClick Handles the clicks of the thread. */
  constructor(onClick: (event: MouseEvent) => void) {
    this.#thread.addEventListener('click', onClick);
  }

  /** The elements of the thread and of its announcements. */
  get elements(): readonly Element[] {
    return [this.#thread, this.#announcement];
  }

  /** The element of the rows; null until the first page can be shown. */
  get groups(): Element | null {
    return this.#frame && this.#frame.groups;
  }

  /** Sets the announcement for screen readers. */
  announce(sentence: string): void {
    set(this.#announcement, {}, sentence);
  }

  /**
   * Shows a thread, except its rows.
   *
   * @param canShow Whether comments can be shown.
   * @param lacksReader Whether the reader chunk failed to load.
   */
  update(state: ThreadState | null, canShow: boolean, context: ViewContext | null, lacksReader: boolean): void {
    const frame = this.#enter(Boolean(state && canShow && context), context?.reader ?? null);
    if (!state || !context) return;
    if (frame.groups) this.#showReady(frame, frame.groups, state, context, lacksReader);
    else this.#showWaiting(frame, state, context);
  }

  // Begins with new elements in each phase and for each reader: what the last one rendered between them is removed.
  #enter(isReady: boolean, reader: ReaderViews | null): Frame {
    const last = this.#reader;
    this.#reader = reader;
    if (this.#frame && isReady === Boolean(this.#frame.groups) && (!last || last === reader)) return this.#frame;
    const first = isReady
      ? create('div', {part: 'toolbar'}, create('div', {part: 'count', role: 'heading'}))
      : create('slot', {});
    const tools = isReady ? create('div', {part: 'tools'}, createMenuButton('order'), createMenuButton('view')) : null;
    const groups = isReady ? create('div', {}) : null;
    const end = new Text();
    this.#thread.replaceChildren(first, groups ?? '', end);
    return (this.#frame = {first, tools, groups, end});
  }

  // The fallback content or else a loading message. A failure is shown below it.
  #showWaiting({first, end}: Frame, {reading}: ThreadState, context: ViewContext): void {
    const {strings, reader} = context;
    const isFailed = reading.is === 'failed';
    const loading = first.firstElementChild ?? create('p', {part: 'loading'}, strings.loading);
    if (isFailed) loading.remove();
    else first.append(loading);
    this.#showError(isFailed && !reader, end, strings);
    reader?.showWaiting(end, reading, context);
  }

  #showReady(frame: Frame, groups: Element, state: ThreadState, context: ViewContext, lacksReader: boolean): void {
    const {strings, headingLevel, canWrite, reader} = context;
    const {first: toolbar, tools} = frame;
    const {info, reading} = state;
    this.#showError(lacksReader, toolbar, strings);
    // Each button is followed by its menu.
    const [order, view] = tools?.querySelectorAll('[part=tool]') ?? [];
    set(order, {}, strings[state.order === 'replies' ? 'mostReplies' : state.order]);
    set(view, {}, strings.view);
    if (state.groups.length === 0) tools?.remove();
    else if (tools && !tools.isConnected) toolbar.append(tools);
    const isWriting = reader?.showAround(frame, state, context);
    set(toolbar.firstElementChild, {'aria-level': `${headingLevel}`}, strings.comments(info?.count ?? 0));
    const last = showAfter(toolbar, 'p', 'notice', info?.closed ? {} : null, strings.closed);
    const button = {type: 'button', 'data-action': 'write'};
    showAfter(last, 'button', 'write', canWrite && !isWriting ? button : null, strings.write);
    set(groups, {class: canWrite ? 'groups' : 'groups closed'});
    const isComplete = reading.is === 'ready' && reading.more.is === 'none' && !state.unreadable;
    showAfter(groups, 'p', 'empty', isComplete && state.groups.length === 0 ? {} : null, strings.empty);
  }

  #showError(isShown: boolean, next: ChildNode, strings: Strings): void {
    set(this.#error.firstElementChild, {}, strings.failed);
    set(this.#error.lastElementChild, {}, strings.retry);
    if (!isShown) this.#error.remove();
    else if (!this.#error.isConnected) next.before(this.#error);
  }
}

// The menu itself comes with the chunk for finding.
const createMenuButton = (name: 'order' | 'view'): Element =>
  create('button', {part: 'tool', type: 'button', 'data-action': `${name}-menu`});
