// One thread being read and written: the effects around `core/state`.

import type {Comment, Cursor, Order} from '../core/comment.js';
import {emptyState, reduce, type Action, type ThreadState} from '../core/thread/state.js';
import type {CommentSource} from '../sources/source.js';
import {toFailure, type Report, type Session} from './session.js';

/**
 * Reads a thread.
 *
 * The state is replaced, never changed; `subscribe` tells when. Opening another thread aborts what is under way, and
 * an answer that comes late all the same is ignored. No method rejects: what fails is in the state, and reported.
 */
export class Conversation {
  readonly #source: CommentSource | null;
  readonly #abort = new AbortController();
  readonly #changed: () => void;
  readonly #report: (report: Report) => void;
  readonly #asked = new Set<Cursor | null>();
  #state: ThreadState;
  /** Called with comments that have arrived, shown or not. */
  declare arrived?: (comments: readonly Comment[]) => void;

  /**
   * @param source Where the comments are; null when nobody has said.
   * @param changed Called after each change of the state.
   * @param report Told what happened.
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

  /** Null without a source, and once the conversation is closed. */
  get session(): Session | null {
    return this.#source && !this.#abort.signal.aborted ? {source: this.#source, signal: this.#abort.signal} : null;
  }

  /** Reads the first page, or the next one when there are some already. */
  async load(): Promise<void> {
    const {reading, order} = this.#state;
    const {session} = this;
    if (!session || isBusy(reading)) return;
    const cursor = reading.is === 'ready' && reading.more.is !== 'none' ? reading.more.cursor : null;
    if (reading.is === 'ready' && cursor === null) return;
    this.act({type: 'loading'});
    try {
      const page = await session.source.load({order, signal: session.signal, ...(cursor && {cursor})});
      // Cursors that lead in a circle would be followed for ever.
      this.#asked.add(cursor);
      this.act({type: 'loaded', page: this.#asked.has(page.next) ? {...page, next: null} : page});
      this.arrived?.(page.comments);
      this.tell({type: 'loaded', page});
    } catch (error) {
      this.fail(cursor === null ? 'load' : 'more', error);
    }
  }

  /** Shows and reports that something did not work, unless it was the end of this conversation that stopped it. */
  fail(phase: 'load' | 'more', error: unknown): void {
    if (this.#abort.signal.aborted) return;
    const failure = toFailure(error);
    this.act({type: 'failed', failure});
    this.tell({type: 'failed', phase, failure});
  }

  /** Changes the state; nothing happens once the conversation is closed. */
  act(action: Action): void {
    if (this.#abort.signal.aborted) return;
    this.#state = reduce(this.#state, action);
    this.#changed();
  }

  /** Reports what happened; nothing is reported once the conversation is closed. */
  tell(report: Report): void {
    if (!this.#abort.signal.aborted) this.#report(report);
  }

  /** Ends everything under way, for good. */
  close(): void {
    this.#abort.abort();
  }
}

function isBusy(reading: ThreadState['reading']): boolean {
  return reading.is === 'loading' || (reading.is === 'ready' && reading.more.is === 'loading');
}
