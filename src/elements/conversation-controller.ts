// Between a conversation, which knows no page, and an element, which knows no server.

import type {ReactiveControllerHost} from 'lit';
import type {Order} from '../core/comment.js';
import type {Failure} from '../core/failure.js';
import {ageOf} from '../core/age.js';
import {Conversation} from '../conversation/conversation.js';
import type {Report} from '../conversation/session.js';
import {Ticker} from '../conversation/ticker.js';
import type {Sanitize} from '../dom/sanitize.js';
import {afterPaint} from '../dom/slices.js';
import {SourceError, type CommentSource} from '../sources/source.js';
import type {DateFormat} from './date-format.js';
import {loadChunk} from './load-chunk.js';

/** From so many comments on the reader is asked before more are fetched. */
const ENOUGH = 10_000;

/** Whether the sanitiser's chunk is still on its way, here, or not to be had. */
type Sanitiser = {readonly is: 'loading'} | {readonly is: 'here'; readonly sanitize: Sanitize | null};

interface Connection {
  readonly saveData?: boolean;
}

/** Keeps a conversation for an element: loads what it needs, reads on by itself, keeps the dates right. */
export class ConversationController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #report: (report: Report) => void;
  readonly #ticker = new Ticker(() => this.#updateDates());
  #conversation: Conversation | null = null;
  #sanitiser: Sanitiser = {is: 'loading'};
  #settled: Promise<void> = Promise.resolve();
  #dates: DateFormat | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, report: (report: Report) => void) {
    this.#host = host;
    this.#report = report;
  }

  /** Null until the first thread is opened. */
  get conversation(): Conversation | null {
    return this.#conversation;
  }

  /** Null while it is loading, or when there is none. */
  get sanitize(): Sanitize | null {
    return this.#sanitiser.is === 'here' ? this.#sanitiser.sanitize : null;
  }

  /** Whether comments can be shown: the first page is here, and so is the sanitiser or the news that there is none. */
  get canShow(): boolean {
    return this.#conversation?.state.reading.is === 'ready' && this.#sanitiser.is === 'here';
  }

  /** Turns to a thread. `found` is where it comes from, or the reason why that is not known. */
  open(found: CommentSource | Failure, order: Order): void {
    this.close();
    const source = 'load' in found ? found : null;
    const changed = (): void => this.#host.requestUpdate();
    this.#conversation = new Conversation(source, order, changed, (report) => this.#hear(report));
    if (!('load' in found)) this.#conversation.fail('load', new SourceError(found.kind, found));
  }

  /** Fetches the first page, and the sanitiser beside it. */
  load(): void {
    const sanitiser = this.#sanitiser.is === 'loading' ? this.#loadSanitiser() : undefined;
    this.#settled = Promise.all([this.#conversation?.load(), sanitiser]).then(() => undefined);
  }

  /** Resolves when the last `load` has come to an end, good or bad. */
  get settled(): Promise<void> {
    return this.#settled;
  }

  /** Ends what is under way. */
  close(): void {
    this.#conversation?.close();
    this.#conversation = null;
    this.#dates = null;
    this.#ticker.stop();
  }

  /** Sets how dates read, and brings those that are shown up to date. */
  showDates(dates: DateFormat): void {
    if (dates === this.#dates || !this.canShow) return;
    this.#dates = dates;
    this.#ticker.start();
  }

  async #loadSanitiser(): Promise<void> {
    const sanitize = await loadChunk(() => import('../dom/sanitize.js')).then(
      ({createSanitizer}) => createSanitizer(),
      () => null,
    );
    this.#sanitiser = {is: 'here', sanitize};
    this.#host.requestUpdate();
  }

  #hear(report: Report): void {
    this.#report(report);
    if (report.type === 'loaded') void this.#readOn();
  }

  // The rest of a thread comes by itself, a page at a time, once what is here has been painted.
  async #readOn(): Promise<void> {
    const conversation = this.#conversation;
    await this.#host.updateComplete;
    await afterPaint();
    if (conversation !== this.#conversation || !conversation) return;
    const {connection} = navigator as Navigator & {readonly connection?: Connection};
    if (connection?.saveData || conversation.state.thread.size >= ENOUGH) return;
    const {reading} = conversation.state;
    if (reading.is === 'ready' && reading.more.is === 'waiting') await conversation.load();
  }

  #updateDates(): number {
    const now = Date.now();
    let next = Infinity;
    for (const time of this.#host.shadowRoot?.querySelectorAll('time') ?? []) {
      const text = this.#dates?.relative(time.dateTime, now) ?? '';
      if (time.textContent !== text) time.textContent = text;
      next = Math.min(next, ageOf(Date.parse(time.dateTime), now).changesIn);
    }
    return next;
  }
}
