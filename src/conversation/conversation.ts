// Loads a thread from its source and applies all changes to its state: the side effects around `core/thread/state`.

import type {Comment, Cursor, Order} from '../core/comment.js';
import {emptyState, reduce, type Action, type ThreadState} from '../core/thread/state.js';
import type {CommentSource} from '../sources/source.js';
import {toFailure, type Report, type Session} from './session.js';

/**
 * A thread with its state.
 *
 * The state is immutable; each change replaces it and calls `changed`. `close` aborts the requests under way, and late
 * responses are ignored. No method rejects: failures are stored in the state and reported.
 */
export class Conversation {
  readonly #source: CommentSource | null;
  readonly #abort = new AbortController();
  readonly #changed: () => void;
  readonly #report: (report: Report) => void;
  readonly #seenCursors = new Set<Cursor | null>();
  #state: ThreadState;
  /** Called with loaded comments, whether they are shown or not. */
  declare onLoad?: (comments: readonly Comment[]) => void;

  /**
   * @param source The source of the comments; null if none is configured.
   * @param changed Called after each change of the state.
   * @param report Called with each event.
   */
  constructor(source: CommentSource | null, order: Order, changed: () => void, report: (report: Report) => void) {
    this.#source = source;
    this.#state = emptyState(order);
    this.#changed = changed;
    this.#report = report;
  }

  get state(): ThreadState {
    return this.#state;
  }

  /** Null without a source and after `close`. */
  get session(): Session | null {
    return this.#source && !this.#abort.signal.aborted ? {source: this.#source, signal: this.#abort.signal} : null;
  }

  /** Loads the first page, or the next one. */
  async load(): Promise<void> {
    const {reading, order} = this.#state;
    const {session} = this;
    if (!session || isBusy(reading)) return;
    const cursor = reading.is === 'ready' && reading.more.is !== 'none' ? reading.more.cursor : null;
    if (reading.is === 'ready' && cursor === null) return;
    this.act({type: 'loading'});
    try {
      const page = await session.source.load({order, signal: session.signal, ...(cursor && {cursor})});
      // Ends the thread at a repeated cursor, which would be followed in an endless loop.
      this.#seenCursors.add(cursor);
      this.act({type: 'loaded', page: this.#seenCursors.has(page.next) ? {...page, next: null} : page});
      this.onLoad?.(page.comments);
      this.emit({type: 'loaded', page});
    } catch (error) {
      this.fail(cursor === null ? 'load' : 'more', error);
    }
  }

  /** Shows and reports a failure, except after `close`. */
  fail(phase: 'load' | 'more', error: unknown): void {
    if (this.#abort.signal.aborted) return;
    const failure = toFailure(error);
    this.act({type: 'failed', failure});
    this.emit({type: 'failed', phase, failure});
  }

  /** Applies an action to the state. Does nothing after `close`. */
  act(action: Action): void {
    if (this.#abort.signal.aborted) return;
    this.#state = reduce(this.#state, action);
    this.#changed();
  }

  /** Reports an event. Does nothing after `close`. */
  emit(report: Report): void {
    if (!this.#abort.signal.aborted) this.#report(report);
  }

  /** Aborts all requests. The conversation cannot be used again. */
  close(): void {
    this.#abort.abort();
  }
}

function isBusy(reading: ThreadState['reading']): boolean {
  return reading.is === 'loading' || (reading.is === 'ready' && reading.more.is === 'loading');
}
