// Sees comments through to an answer: again and again if need be, never earlier than the server asks, one tab at a time.

import type {Comment, CommentId} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import {pendingMark} from '../../core/thread/own-comments.js';
import {isTemporary} from '../../core/failure/retry-delay.js';
import type {OwnComment} from '../../sources/source.js';
import type {Entry} from './outbox.js';
import {SendQueue} from './send-queue.js';
import {findElsewhere, mayBeElsewhere, recognise} from './recognise-sent.js';
import {ask} from '../session.js';
import {undoSend} from './undo-send.js';
import {toComment, UnsentRows} from './unsent-rows.js';
import {deleteWithdrawn} from './withdrawal.js';
import {randomFraction, rightsLeft, settle, settleKnown, type WritingContext} from './writing-context.js';

/** Whether there is an answer that counts, there will be another attempt, or another tab is at it. */
type Outcome = 'settled' | 'later' | 'busy';

/** When another tab is at it, this one looks again after so many milliseconds, and up to twice as many. */
const LOOK_AGAIN = 5000;

/** Sends what the outbox holds. No method rejects: what fails is in the state, and reported. */
export class Delivery {
  readonly #context: WritingContext;
  readonly #queue: SendQueue;
  readonly #rows: UnsentRows;
  readonly #underWay = new Set<CommentId>();
  #isDraining = false;
  #stop: () => void = () => undefined;

  constructor(context: WritingContext) {
    this.#context = context;
    this.#queue = new SendQueue(context.outbox, context.platform.now, this.#underWay);
    this.#rows = new UnsentRows(context.conversation);
    context.conversation.arrived = (comments) => this.#recogniseIn(comments);
  }

  /** Sends one comment, because its writer says so; then what else there is. */
  async send(id: CommentId): Promise<void> {
    const entry = this.#context.outbox.get(id);
    if (entry?.state === 'sending') this.#show(entry);
    if ((await this.#attempt(id, true)) === 'settled') await this.drain();
    else this.sync();
  }

  /** Sends all that is due, one after the other: where one does not get through, the others wait as well. */
  async drain(): Promise<void> {
    if (this.#isDraining) return;
    this.#isDraining = true;
    for (const {id} of this.#queue.due()) {
      const outcome = await this.#attempt(id, false);
      if (outcome === 'later') this.#queue.holdBack(id);
      if (outcome !== 'settled') break;
    }
    this.#isDraining = false;
    this.sync();
  }

  /** The network may be back. */
  async hurry(): Promise<void> {
    this.#queue.hurry();
    await this.drain();
  }

  /** Takes a comment back into its draft, see `take-back`; not while it is being sent. */
  undoSend(id: CommentId): CommentId | null | undefined {
    if (this.#underWay.has(id)) return undefined;
    const place = this.#undoSend(id, null);
    // What the server may have is to be deleted there.
    void this.drain();
    return place;
  }

  /** Shows what this device knows now, which may be another tab's doing, and is ready for what is due next. */
  sync(): void {
    const unsent = this.#context.outbox.entries().filter(({state}) => state === 'sending');
    for (const entry of unsent) this.#show(entry);
    const ids = new Set(unsent.map(({id}) => id));
    for (const entry of this.#rows.entries()) if (!ids.has(entry.id)) void this.#learn(entry);
    this.#recogniseIn();
    this.#schedule();
  }

  /** This device has been made to forget what it was to send. */
  forget(): void {
    for (const {id} of this.#rows.entries()) if (!this.#underWay.has(id)) this.#rows.withdraw(id);
    this.sync();
  }

  /** Another tab has said something about a comment: nobody has to be left alone any more. */
  heard(): void {
    this.#queue.hold(0);
    this.sync();
  }

  #show(entry: Entry): void {
    if (this.#underWay.has(entry.id)) return;
    const mark = this.#queue.markOf(entry);
    if (!this.#rows.show(entry, mark) || mark.is !== 'failed') return;
    const failure: Failure = {kind: mark.why ?? 'offline', detail: '', fields: []};
    this.#context.conversation.tell({type: 'failed', phase: 'submit', failure});
  }

  #schedule(): void {
    const {platform, session} = this.#context;
    this.#stop();
    const next = this.#queue.next();
    if (next === null || session.signal.aborted) return;
    this.#stop = platform.later(() => void this.drain(), Math.max(0, next - platform.now()));
  }

  async #attempt(id: CommentId, isTold: boolean): Promise<Outcome> {
    if (this.#underWay.has(id)) return 'busy';
    this.#underWay.add(id);
    const outcome = await this.#context.platform.exclusive(`colloquy:send:${id}`, () => this.#try(id, isTold));
    this.#underWay.delete(id);
    if (outcome === null) this.#queue.hold(LOOK_AGAIN * (1 + randomFraction(this.#context)));
    return outcome ?? 'busy';
  }

  // What was due a moment ago may have been done by another tab since.
  async #try(id: CommentId, isTold: boolean): Promise<Outcome> {
    const {outbox, session} = this.#context;
    const entry = outbox.get(id);
    if (!entry || session.signal.aborted || this.#queue.hasToWait(entry, isTold)) return 'settled';
    const next = {...entry, attempts: (entry.attempts ?? 0) + 1};
    if (entry.state === 'withdrawn') return deleteWithdrawn(this.#context, this.#queue, next);
    if (entry.state !== 'sending') return 'settled';
    let found = recognise(this.#context, entry);
    // A server that gives its own ids would have it twice.
    if (!found && mayBeElsewhere(this.#context, entry)) found = await findElsewhere(this.#context, entry);
    if (session.signal.aborted || outbox.get(id)?.state !== 'sending') return 'settled';
    if (found) return this.#takeFound(next, found);
    const lastAt = this.#context.platform.now();
    const tried = {...next, firstAt: entry.firstAt ?? lastAt, lastAt};
    outbox.put({...tried, isUncertain: true});
    this.#rows.show(tried, pendingMark(tried.why));
    const {draft, secret, trap} = entry;
    const answer = await ask(session, () =>
      session.source.post?.({id, secret, draft, ...(trap && {trap}), known: toComment(entry)}, session.signal),
    );
    if (session.signal.aborted) return 'later';
    return 'comment' in answer ? this.#take(tried, answer) : this.#fail(tried, answer);
  }

  // A server that says nothing of the words has them as they were sent.
  #take(entry: Entry, told: OwnComment): Outcome | Promise<Outcome> {
    const {outbox, drafts, conversation} = this.#context;
    const {id, draft} = entry;
    const comment = {...told.comment, html: told.comment.html || toComment(entry).html};
    const current = outbox.get(id);
    if (current?.state === 'withdrawn') {
      outbox.rename(id, comment.id);
      return deleteWithdrawn(this.#context, this.#queue, outbox.get(comment.id) ?? current);
    }
    if (current) drafts.rememberAuthor(draft.author);
    const wasCounted = this.#rows.wasCounted(id);
    this.#rows.forget(id);
    settle(this.#context, entry, {...told, comment}, wasCounted);
    // One that was posted under an id that nobody heard was told then.
    if (entry.state !== 'sending') return 'settled';
    drafts.words.drop(draft.parent, draft.source);
    conversation.tell({type: 'submitted', comment, held: comment.status === 'held'});
    return 'settled';
  }

  #recogniseIn(comments?: readonly Comment[]): void {
    for (const entry of this.#context.outbox.entries()) {
      const found = this.#underWay.has(entry.id) ? null : recognise(this.#context, entry, comments);
      if (found) void this.#takeFound(entry, found);
    }
  }

  #takeFound(entry: Entry, comment: Comment): Outcome | Promise<Outcome> {
    const {session} = this.#context;
    const own = {id: comment.id, secret: entry.secret, known: comment};
    const outcome = this.#take(entry, {comment, source: entry.draft.source, can: {edit: 0, delete: 0}});
    if (entry.state === 'withdrawn') return outcome;
    // What its writer may do with it, the server says on being asked, if it can.
    void ask(session, () => session.source.own?.(own, session.signal)).then((answer) =>
      settleKnown(this.#context, own.id, answer),
    );
    return outcome;
  }

  #fail(entry: Entry, failure: Failure): Outcome {
    const {outbox, conversation} = this.#context;
    if (outbox.get(entry.id)?.state !== 'sending') return 'settled';
    if (!isTemporary(failure.kind)) {
      // This attempt is answered; an earlier one may not have been.
      outbox.put(entry);
      this.#undoSend(entry.id, failure);
      conversation.tell({type: 'failed', phase: 'submit', failure});
      return 'settled';
    }
    // Who asks for patience has not taken it; any other silence may be that of a lost answer.
    const isUncertain = entry.isUncertain || failure.kind !== 'limited';
    this.#queue.postpone({...entry, isUncertain}, failure, randomFraction(this.#context));
    if (entry.why !== failure.kind) conversation.tell({type: 'waiting', failure});
    return 'later';
  }

  #undoSend(id: CommentId, failure: Failure | null): CommentId | null | undefined {
    this.#rows.forget(id);
    return undoSend(this.#context, id, failure);
  }

  // The row of a comment of which this device holds nothing any more, or not as unsent: another tab knows more.
  async #learn(entry: Entry): Promise<void> {
    const {outbox, session} = this.#context;
    const {id} = entry;
    const wasCounted = this.#rows.wasCounted(id);
    this.#rows.forget(id);
    const known = outbox.find(id) ?? entry;
    const answer = await ask(session, () =>
      known.state === 'withdrawn'
        ? null
        : session.source.own?.({...known, known: this.#guess(known).comment}, session.signal),
    );
    if (session.signal.aborted) return;
    const told = 'comment' in answer ? answer : known.id === id ? null : this.#guess(known);
    if (told) settle(this.#context, {...known, id}, told, wasCounted);
    else this.#rows.withdraw(id);
  }

  // What another tab was told of a comment that has another id now.
  #guess(entry: Entry): OwnComment {
    const {conversation, platform} = this.#context;
    const comment = conversation.state.thread.get(entry.id)?.comment ?? toComment(entry);
    return {comment, source: entry.draft.source, can: rightsLeft(entry, platform.now())};
  }
}
