// Finds the boxes of rows near the viewport. A thread may have 10,000 comments: most are never seen.

import type {ReactiveElement} from 'lit';
import type {Group} from '../../core/thread/rows.js';
import type {Conversation} from '../../conversation/conversation.js';
import type {ViewContext} from '../views/view-context.js';

/** How far from the viewport a box is near it. */
const MARGIN = '100%';

const BOXES = '.groups > [part="group"] > div';

export interface NearRowsHost {
  readonly element: ReactiveElement;
  readonly conversation: Conversation;
  /** Ends the watch when aborted. */
  readonly signal: AbortSignal;
}

/** Calls a function for each box that comes near the viewport, and for all near boxes when their rows may have changed. */
export class NearRows {
  readonly #host: NearRowsHost;
  readonly #show: (box: Element) => void;
  /** Null in browsers without it: every box is near. */
  readonly #observer: IntersectionObserver | null;
  readonly #near = new Set<Element>();
  readonly #observed = new WeakSet<Element>();
  #groups: readonly Group[] | null = null;
  #count = 0;
  /** Whether the next frame looks for new boxes. */
  #isWaiting = false;
  #context: ViewContext | null = null;

  constructor(host: NearRowsHost, show: (box: Element) => void) {
    this.#host = host;
    this.#show = show;
    this.#observer =
      typeof IntersectionObserver === 'undefined'
        ? null
        : new IntersectionObserver((entries) => this.#onMove(entries), {rootMargin: MARGIN});
    host.signal.addEventListener('abort', () => this.#observer?.disconnect());
  }

  /** Finds new boxes. Call this after each update of the thread. */
  afterUpdate(context: ViewContext): void {
    const {groups} = this.#host.conversation.state;
    // Rows are drawn in many short steps, which change only the number of boxes. One search in each frame is enough.
    const isStep = groups === this.#groups && context === this.#context;
    this.#groups = groups;
    this.#context = context;
    if (!isStep) this.#find();
    else if (!this.#isWaiting) requestAnimationFrame(() => this.#findMore());
    this.#isWaiting ||= isStep;
  }

  #findMore(): void {
    this.#isWaiting = false;
    const boxes = this.#host.element.renderRoot.querySelectorAll(BOXES);
    if (boxes.length !== this.#count && !this.#host.signal.aborted) this.#find(boxes);
  }

  #find(boxes = this.#host.element.renderRoot.querySelectorAll(BOXES)): void {
    this.#count = boxes.length;
    for (const box of boxes) {
      if (this.#observed.has(box)) continue;
      this.#observed.add(box);
      if (this.#observer) this.#observer.observe(box);
      else this.#near.add(box);
    }
    this.showAll();
  }

  /** Calls the function for all near boxes. */
  showAll(): void {
    for (const box of this.#near) {
      if (!box.isConnected) this.#near.delete(box);
      this.#show(box);
    }
  }

  #onMove(entries: readonly IntersectionObserverEntry[]): void {
    for (const {target, isIntersecting} of entries) {
      if (!isIntersecting) this.#near.delete(target);
      else {
        this.#near.add(target);
        this.#show(target);
      }
    }
  }
}
