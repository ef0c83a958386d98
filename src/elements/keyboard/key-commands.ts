// What the keyboard shortcuts do.

import type {ReactiveElement} from 'lit';
import type {CommentId} from '../../core/comment.js';
import type {ThreadState} from '../../core/thread/state.js';
import type {Conversation} from '../../conversation/conversation.js';
import {selectedRange} from '../../dom/selection.js';
import {afterPaint} from '../../dom/timing/time-slices.js';
import type {AllStrings, KeyCommand, KeysStrings} from '../../strings/strings.js';
import type {Finding} from '../finding/finding.js';
import {findNeighbour, findParent} from '../../core/thread/comment-steps.js';

export interface CommandHost {
  readonly element: ReactiveElement & {readonly strings: Partial<AllStrings> | null; announce(sentence: string): void};
  readonly conversation: Conversation;
  /** Runs an action of the navigation once it has loaded. */
  readonly useFinding: (act: (finding: Finding) => void) => void;
  /** Presses a button of the thread. */
  readonly act: (button: Element) => void;
  /** Quotes the selection, or else the text of an element. */
  readonly quote: (body: Element) => void;
  readonly signal: AbortSignal;
}

export class KeyCommands {
  readonly #host: CommandHost;
  readonly #words: KeysStrings;
  readonly #commands: Readonly<Record<KeyCommand, () => unknown>>;
  #isWaiting = false;

  /** @param help Shows the list of keys. */
  constructor(host: CommandHost, words: KeysStrings, help: () => void) {
    this.#host = host;
    this.#words = words;
    this.#commands = {
      next: () => this.#goOn(),
      previous: () => this.#goBack(),
      parent: () => this.#goUp(),
      nextNew: () => host.useFinding((finding) => void finding.nextNew(this.#current)),
      fold: () => this.#fold(),
      reply: () => this.#press('[data-action="reply"]'),
      quote: () => this.#quote(),
      help,
    };
  }

  run(command: KeyCommand): void {
    void this.#commands[command]();
  }

  // Goes on to the next page when the end of what is loaded is reached, unless the reader leaves the last comment.
  async #goOn(): Promise<void> {
    const from = this.#current;
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    let next = this.#neighbour(1);
    if (next === null && hasMore(this.#state)) this.#announce(this.#words.loadingNext);
    // Tries again after a failure. Does nothing while a page is loading, or if there is none.
    if (next === null) void this.#host.conversation.load();
    while (next === null && isLoading(this.#state) && !this.#host.signal.aborted && this.#current === from) {
      void this.#host.conversation.load();
      await afterPaint();
      next = this.#neighbour(1);
    }
    this.#isWaiting = false;
    if (this.#current !== from) return;
    if (next !== null) this.#goTo(next);
    else if (!hasMore(this.#state)) this.#announce(this.#words.lastComment);
  }

  #goBack(): void {
    const previous = this.#neighbour(-1);
    if (previous === null) this.#announce(this.#words.firstComment);
    else this.#goTo(previous);
  }

  #goUp(): void {
    const id = this.#current;
    const parent = id === null ? null : findParent(this.#state.groups, id);
    if (parent !== null) this.#goTo(parent);
    else if (id !== null) this.#announce(this.#words.noParent);
  }

  #fold(): void {
    const id = this.#current;
    // The button that shows folded replies disappears.
    if (this.#focused?.matches('[data-action="unfold"]'))
      this.#row?.querySelector<HTMLElement>('.heading')?.focus({preventScroll: true});
    const count = (id !== null && this.#state.thread.get(id)?.replies) || 0;
    if (id === null || !this.#press('[data-action="fold"]')) return;
    const isFolded = this.#state.touches.get(id)?.folded;
    this.#announce(isFolded ? this.#words.repliesFolded(count) : this.#words.repliesShown(count));
  }

  #quote(): void {
    const body = this.#row?.querySelector('[part="body"]');
    if (body && this.#visible('[data-action="reply"]')) this.#host.quote(body);
  }

  /** Presses a button of the current comment. Returns false if it has none. */
  #press(selector: string): boolean {
    const button = this.#visible(selector);
    if (button) this.#host.act(button);
    return button !== null;
  }

  #visible(selector: string): Element | null {
    const button = this.#row?.querySelector(selector);
    return button && button.getClientRects().length > 0 ? button : null;
  }

  #goTo(id: CommentId): void {
    this.#host.useFinding((finding) => finding.stepTo(id));
  }

  #neighbour(by: 1 | -1): CommentId | null {
    return findNeighbour(this.#state.groups, this.#current ?? this.#side, by);
  }

  get #state(): ThreadState {
    return this.#host.conversation.state;
  }

  /** The element with the focus, or else the start of the selection. */
  get #focused(): Element | null {
    const {shadowRoot} = this.#host.element;
    if (!shadowRoot || shadowRoot.activeElement) return shadowRoot?.activeElement ?? null;
    return selectedRange(shadowRoot)?.startContainer.parentElement ?? null;
  }

  /** The row of the comment that has the focus. */
  get #row(): Element | null {
    return this.#focused?.closest('.row') ?? null;
  }

  get #current(): CommentId | null {
    return this.#row?.querySelector('article')?.getAttribute('data-id') ?? null;
  }

  /** On which side of the comments the focus is. */
  get #side(): {readonly isAfter: boolean} {
    const groups = this.#host.element.renderRoot.querySelector('.groups');
    const position = this.#focused ? (groups?.compareDocumentPosition(this.#focused) ?? 0) : 0;
    return {isAfter: (position & Node.DOCUMENT_POSITION_FOLLOWING) !== 0};
  }

  #announce(sentence: string): void {
    this.#host.element.announce(sentence);
  }
}

const hasMore = ({reading}: ThreadState): boolean => reading.is === 'ready' && reading.more.is !== 'none';

const isLoading = ({reading}: ThreadState): boolean =>
  reading.is === 'ready' && (reading.more.is === 'loading' || reading.more.is === 'waiting');
