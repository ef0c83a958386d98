// When what is written down in the outbox may be sent.

import type {CommentId} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import {pendingMark} from '../../core/thread/own-comments.js';
import {RETRY_PERIOD, isTemporary, retryDelay} from '../../core/failure/retry-delay.js';
import type {Mark} from '../../core/thread/rows.js';
import type {Entry, Outbox} from './outbox.js';

/** The order and the times in which a device sends, shared by its tabs through what is written down. */
export class SendQueue {
  readonly #outbox: Outbox;
  readonly #now: () => number;
  readonly #underWay: ReadonlySet<CommentId>;
  /** Until when another tab is left alone. */
  #holdUntil = 0;

  /** @param underWay What this tab is sending at this moment. */
  constructor(outbox: Outbox, now: () => number, underWay: ReadonlySet<CommentId>) {
    this.#underWay = underWay;
    this.#outbox = outbox;
    this.#now = now;
  }

  /** What may be sent now. What was tried least comes first: a comment that breaks the server must not block the others. */
  due(): readonly Entry[] {
    return this.#mine()
      .filter(({dueAt = 0}) => !this.#isLater(dueAt))
      .sort((a, b) => (a.attempts ?? 0) - (b.attempts ?? 0));
  }

  /** When there is something to do next, in milliseconds since 1970; null if there is nothing. */
  next(): number | null {
    const now = this.#now();
    const times = this.#mine().map(({state, dueAt = 0, sentAt}) => {
      const time = Math.max(this.#isLater(dueAt) ? dueAt : now, this.#holdUntil);
      return state === 'sending' ? Math.min(time, sentAt + RETRY_PERIOD) : time;
    });
    return times.length > 0 ? Math.min(...times) : null;
  }

  /** Whether an entry has to wait still. Who says so themselves need not, unless it was the server that asked to wait. */
  hasToWait({draft, dueAt = 0, isAsked = false}: Entry, isTold: boolean): boolean {
    return this.#isBelowUnsent(draft.parent) || (this.#isLater(dueAt) && (isAsked || !isTold));
  }

  /** Writes down that an attempt was in vain, and when there may be another one. @param fraction Random, from 0 to 1. */
  postpone(entry: Entry, {kind, retryAfter = null}: Failure, fraction: number): void {
    const wait = retryDelay(entry.attempts ?? 1, fraction, retryAfter);
    this.#outbox.put({...entry, why: kind, dueAt: this.#now() + wait, isAsked: retryAfter !== null});
  }

  /** One did not get through: what is due as well waits with it. */
  holdBack(failed: CommentId): void {
    const {dueAt = 0, isAsked = false, why} = this.#outbox.get(failed) ?? {};
    if (!why || !isTemporary(why)) return;
    for (const entry of this.due()) this.#outbox.put({...entry, dueAt, isAsked, why});
  }

  /** The network may be back: what has failed for want of one is due. */
  hurry(): void {
    for (const entry of this.#outbox.entries()) {
      const isForWantOfIt = entry.why === 'offline' || entry.why === 'timeout';
      if (isForWantOfIt && !entry.isAsked) this.#outbox.put({...entry, dueAt: 0});
    }
  }

  /** Another tab is at it: for so many milliseconds it is left alone. */
  hold(milliseconds: number): void {
    this.#holdUntil = this.#now() + milliseconds;
  }

  /** What is seen of an entry that is not being sent at this moment. */
  markOf({id, sentAt, dueAt = 0, isAsked = false, ...entry}: Entry): Mark {
    const why = entry.why ?? null;
    if (this.#now() - sentAt >= RETRY_PERIOD) return {is: 'failed', why};
    if (why === null || Math.max(dueAt, this.#holdUntil) <= this.#now()) return pendingMark(entry.why);
    return {is: 'waiting', why, until: isAsked ? dueAt : null, isKept: this.#outbox.isKept(id)};
  }

  // A reply goes after what it answers: the server may give that another id.
  #isBelowUnsent(parent: CommentId | null): boolean {
    return parent !== null && this.#outbox.get(parent)?.state === 'sending';
  }

  // No wait is longer than a day: then the clock was set back.
  #isLater(dueAt: number): boolean {
    return dueAt > this.#now() && dueAt <= this.#now() + RETRY_PERIOD + 60_000;
  }

  // What may be sent without asking its writer, and is not being sent.
  #mine(): readonly Entry[] {
    const isMine = ({id, draft, state, sentAt}: Entry): boolean =>
      !this.#underWay.has(id) &&
      !this.#isBelowUnsent(draft.parent) &&
      (state === 'withdrawn' || (state === 'sending' && this.#now() - sentAt < RETRY_PERIOD));
    return this.#outbox.entries().filter(isMine);
  }
}
