// Retries reading after a failure, while the page is visible.

import type {Failure} from '../../core/failure/failure.js';
import {MAX_REREADS, rereadDelay, whenToReread} from '../../core/failure/reread-delay.js';
import type {ThreadState} from '../../core/thread/state.js';
import type {Conversation} from '../../conversation/conversation.js';

/** When the next automatic retry is; `time` in milliseconds since 1970. */
export type NextTry = {readonly is: 'never'} | {readonly is: 'online'} | {readonly is: 'at'; readonly time: number};

const NEVER: NextTry = {is: 'never'};

export class RetryReading {
  readonly #conversation: Conversation;
  readonly #changed: () => void;
  readonly #signal: AbortSignal;
  #attempts = 0;
  #last: {readonly failure: Failure; readonly next: NextTry} | null = null;
  #cancel: () => void = () => undefined;

  /** @param signal Ends the retries. */
  constructor(conversation: Conversation, changed: () => void, signal: AbortSignal) {
    this.#conversation = conversation;
    this.#changed = changed;
    this.#signal = signal;
    signal.addEventListener('abort', () => this.#cancel());
  }

  /** Returns when the next retry after a failure is. */
  nextTry(failure: Failure): NextTry {
    return this.#last?.failure === failure ? this.#last.next : NEVER;
  }

  /** Schedules a retry. */
  failed(failure: Failure): void {
    this.#cancel();
    this.#last = {failure, next: this.#plan(failure)};
    const {next} = this.#last;
    if (next.is === 'at') this.#waitUntil(next.time);
    else if (next.is === 'online') this.#waitFor(window, 'online');
    this.#changed();
  }

  /** Resets the retries after a page has loaded. */
  loaded(): void {
    this.#cancel();
    this.#attempts = 0;
    this.#last = null;
  }

  #plan(failure: Failure): NextTry {
    const how = whenToReread(failure);
    if (how === 'online') return {is: 'online'};
    if (how === 'never' || this.#attempts >= MAX_REREADS) return NEVER;
    this.#attempts++;
    const delay = rereadDelay(this.#attempts, Math.random(), failure.retryAfter ?? null);
    return {is: 'at', time: Date.now() + delay};
  }

  #waitUntil(time: number): void {
    const timer = setTimeout(() => this.#try(), Math.max(0, time - Date.now()));
    this.#cancel = () => clearTimeout(timer);
  }

  #waitFor(target: EventTarget, type: string): void {
    const cancel = new AbortController();
    target.addEventListener(type, () => this.#try(), {signal: cancel.signal});
    this.#cancel = () => cancel.abort();
  }

  // If the page is hidden, waits until it is visible again.
  #try(): void {
    this.#cancel();
    if (this.#signal.aborted || !isFailed(this.#conversation.state)) return;
    if (document.hidden) this.#waitFor(document, 'visibilitychange');
    else void this.#conversation.load();
  }
}

const isFailed = ({reading}: ThreadState): boolean =>
  reading.is === 'failed' || (reading.is === 'ready' && reading.more.is === 'failed');
