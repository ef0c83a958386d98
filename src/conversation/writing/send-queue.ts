// Decides when the entries of the outbox are sent.

import type {CommentId} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import {pendingMark} from '../../core/thread/own-comments.js';
import {RETRY_PERIOD, isTemporary, retryDelay} from '../../core/failure/retry-delay.js';
import type {Mark} from '../../core/thread/rows.js';
import type {Entry, Outbox} from './outbox.js';

/** The order and times of sending. Stored in the outbox, so that all tabs share them. */
export class SendQueue {
  readonly #outbox: Outbox;
  readonly #now: () => number;
  readonly #inFlight: ReadonlySet<CommentId>;
  /** Until when this tab waits for another tab that is sending. */
  #pausedUntil = 0;

  /** @param inFlight The comments that this tab is sending now. */
  constructor(outbox: Outbox, now: () => number, inFlight: ReadonlySet<CommentId>) {
    this.#inFlight = inFlight;
    this.#outbox = outbox;
    this.#now = now;
  }

  /** Returns the entries to send now, fewest attempts first: a comment that breaks the server must not block others. */
  due(): readonly Entry[] {
    return this.#waiting()
      .filter(({dueAt = 0}) => !this.#isLater(dueAt))
      .sort((a, b) => (a.attempts ?? 0) - (b.attempts ?? 0));
  }

  /** Returns the time of the next task, in milliseconds since 1970; null if there is none. */
  nextTime(): number | null {
    const now = this.#now();
    const times = this.#waiting().map(({state, dueAt = 0, sentAt}) => {
      const time = Math.max(this.#isLater(dueAt) ? dueAt : now, this.#pausedUntil);
      return state === 'sending' ? Math.min(time, sentAt + RETRY_PERIOD) : time;
    });
    return times.length > 0 ? Math.min(...times) : null;
  }

  /** Whether an entry must still wait. A manual retry need not wait, unless the server asked for the wait. */
  mustWait({draft, dueAt = 0, isAsked = false}: Entry, isManual: boolean): boolean {
    return this.#isBelowUnsent(draft.parent) || (this.#isLater(dueAt) && (isAsked || !isManual));
  }

  /**
   * Stores that an attempt failed, and the time of the next one.
   *
   * @param fraction A random number from 0 to 1.
   */
  postpone(entry: Entry, {kind, retryAfter = null}: Failure, fraction: number): void {
    const wait = retryDelay(entry.attempts ?? 1, fraction, retryAfter);
    this.#outbox.put({...entry, why: kind, dueAt: this.#now() + wait, isAsked: retryAfter !== null});
  }

  /** Postpones all other due entries together with one that failed. */
  postponeDue(failed: CommentId): void {
    const {dueAt = 0, isAsked = false, why} = this.#outbox.get(failed) ?? {};
    if (!why || !isTemporary(why)) return;
    for (const entry of this.due()) this.#outbox.put({...entry, dueAt, isAsked, why});
  }

  /** Makes entries due that failed without network: it may be back. */
  retryOffline(): void {
    for (const entry of this.#outbox.entries()) {
      const wasOffline = entry.why === 'offline' || entry.why === 'timeout';
      if (wasOffline && !entry.isAsked) this.#outbox.put({...entry, dueAt: 0});
    }
  }

  /** Sends nothing for some milliseconds, because another tab is sending. 0 ends the pause. */
  pause(milliseconds: number): void {
    this.#pausedUntil = this.#now() + milliseconds;
  }

  /** Returns the mark of an entry's row while the entry is not being sent. */
  markOf({id, sentAt, dueAt = 0, isAsked = false, ...entry}: Entry): Mark {
    const why = entry.why ?? null;
    if (this.#now() - sentAt >= RETRY_PERIOD) return {is: 'failed', why};
    if (why === null || Math.max(dueAt, this.#pausedUntil) <= this.#now()) return pendingMark(entry.why);
    return {is: 'waiting', why, until: isAsked ? dueAt : null, isKept: this.#outbox.isKept(id)};
  }

  // A reply waits until its parent is sent, because the server may give the parent another id.
  #isBelowUnsent(parent: CommentId | null): boolean {
    return parent !== null && this.#outbox.get(parent)?.state === 'sending';
  }

  // Ignores waits longer than a day: they mean that the clock was set back.
  #isLater(dueAt: number): boolean {
    return dueAt > this.#now() && dueAt <= this.#now() + RETRY_PERIOD + 60_000;
  }

  // The entries that may be sent automatically and are not being sent.
  #waiting(): readonly Entry[] {
    const isWaiting = ({id, draft, state, sentAt}: Entry): boolean =>
      !this.#inFlight.has(id) &&
      !this.#isBelowUnsent(draft.parent) &&
      (state === 'withdrawn' || (state === 'sending' && this.#now() - sentAt < RETRY_PERIOD));
    return this.#outbox.entries().filter(isWaiting);
  }
}
