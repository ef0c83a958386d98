// Sends the comments of the outbox until the server has responded. Never retries earlier than the server asks, and
// never sends in two tabs at once.

import type {Comment, CommentId} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import {pendingMark} from '../../core/thread/own-comments.js';
import {isTemporary} from '../../core/failure/retry-delay.js';
import type {OwnComment} from '../../sources/source.js';
import type {Entry} from './outbox.js';
import {SendQueue} from './send-queue.js';
import {findPosted, mayBePosted, recognise} from './recognise-sent.js';
import {tryRequest} from './try-request.js';
import {undoSend} from './undo-send.js';
import {toComment, UnsentRows} from './unsent-rows.js';
import {deleteWithdrawn} from './withdrawal.js';
import {NO_RIGHTS, randomFraction, rightsLeft, settle, settleKnown, type WritingContext} from './writing-context.js';

/** `settled` needs no further attempt · `later` needs another attempt · `busy` is being sent here or in another tab. */
type Outcome = 'settled' | 'later' | 'busy';

/** If another tab is sending, this tab waits for this long, in milliseconds, or up to twice as long. */
const BUSY_DELAY = 5000;

/** Sends the entries of the outbox. No method rejects: failures are stored in the state and reported. */
export class Delivery {
  readonly #context: WritingContext;
  readonly #queue: SendQueue;
  readonly #rows: UnsentRows;
  readonly #inFlight = new Set<CommentId>();
  #isDraining = false;
  #stop: () => void = () => undefined;

  constructor(context: WritingContext) {
    this.#context = context;
    this.#queue = new SendQueue(context.outbox, context.platform.now, this.#inFlight);
    this.#rows = new UnsentRows(context.conversation);
    context.conversation.onLoad = (comments) => this.#recogniseAll(comments);
  }

  /** Sends a comment because its writer asked for it, and then all due entries. */
  async send(id: CommentId): Promise<void> {
    const entry = this.#context.outbox.get(id);
    if (entry?.state === 'sending') this.#show(entry);
    if ((await this.#attempt(id, true)) === 'settled') await this.drain();
    else this.sync();
  }

  /** Sends all due entries in sequence. After a failure the others wait as well. */
  async drain(): Promise<void> {
    if (this.#isDraining) return;
    this.#isDraining = true;
    for (const {id} of this.#queue.due()) {
      const outcome = await this.#attempt(id, false);
      if (outcome === 'later') this.#queue.postponeDue(id);
      if (outcome !== 'settled') break;
    }
    this.#isDraining = false;
    this.sync();
  }

  /** Sends the entries that failed without network, because it may be back. */
  async retryOffline(): Promise<void> {
    this.#queue.retryOffline();
    await this.drain();
  }

  /** Moves a comment back into its draft, see `undo-send`; not while it is being sent. */
  undoSend(id: CommentId): CommentId | null | undefined {
    if (this.#inFlight.has(id)) return undefined;
    const place = this.#undoSend(id, null);
    // Sends the deletion, in case the server has the comment.
    void this.drain();
    return place;
  }

  /** Updates the rows from the outbox, which another tab may have changed, and schedules the next attempt. */
  sync(): void {
    const unsent = this.#context.outbox.entries().filter(({state}) => state === 'sending');
    for (const entry of unsent) this.#show(entry);
    const ids = new Set(unsent.map(({id}) => id));
    for (const entry of this.#rows.entries()) if (!ids.has(entry.id)) void this.#refreshRow(entry);
    this.#recogniseAll();
    this.#schedule();
  }

  /** Removes the rows of unsent comments after the reader has deleted all stored data. */
  forget(): void {
    for (const {id} of this.#rows.entries()) if (!this.#inFlight.has(id)) this.#rows.withdraw(id);
    this.sync();
  }

  /** Called when another tab has changed the outbox: ends the wait for that tab. */
  onStorage(): void {
    this.#queue.pause(0);
    this.sync();
  }

  #show(entry: Entry): void {
    if (this.#inFlight.has(entry.id)) return;
    const mark = this.#queue.markOf(entry);
    if (!this.#rows.show(entry, mark) || mark.is !== 'failed') return;
    const failure: Failure = {kind: mark.why ?? 'offline', detail: '', fields: []};
    this.#context.conversation.emit({type: 'failed', phase: 'submit', failure});
  }

  #schedule(): void {
    const {platform, session} = this.#context;
    this.#stop();
    const next = this.#queue.nextTime();
    if (next === null || session.signal.aborted) return;
    this.#stop = platform.later(() => void this.drain(), Math.max(0, next - platform.now()));
  }

  async #attempt(id: CommentId, isManual: boolean): Promise<Outcome> {
    if (this.#inFlight.has(id)) return 'busy';
    this.#inFlight.add(id);
    const outcome = await this.#context.platform.exclusive(`colloquy:send:${id}`, () => this.#trySend(id, isManual));
    this.#inFlight.delete(id);
    if (outcome === null) this.#queue.pause(BUSY_DELAY * (1 + randomFraction(this.#context)));
    return outcome ?? 'busy';
  }

  // Reads the entry again, because another tab may have sent it meanwhile.
  async #trySend(id: CommentId, isManual: boolean): Promise<Outcome> {
    const {outbox, session} = this.#context;
    const entry = outbox.get(id);
    if (!entry || session.signal.aborted || this.#queue.mustWait(entry, isManual)) return 'settled';
    const next = {...entry, attempts: (entry.attempts ?? 0) + 1};
    if (entry.state === 'withdrawn') return deleteWithdrawn(this.#context, this.#queue, next);
    if (entry.state !== 'sending') return 'settled';
    let found = recognise(this.#context, entry);
    // Checks for the comment first: a server that assigns its own ids would store it twice.
    if (!found && mayBePosted(this.#context, entry)) found = await findPosted(this.#context, entry);
    if (session.signal.aborted || outbox.get(id)?.state !== 'sending') return 'settled';
    if (found) return this.#acceptFound(next, found);
    const lastAt = this.#context.platform.now();
    const tried = {...next, firstAt: entry.firstAt ?? lastAt, lastAt};
    outbox.put({...tried, isUncertain: true});
    this.#rows.show(tried, pendingMark(tried.why));
    const {draft, secret, trap, account} = entry;
    const earlier = account === undefined ? this.#context.earlier?.read() : null;
    const proofs = {...(account !== undefined && {account}), ...(earlier && {earlier})};
    const answer = await tryRequest(session, () =>
      session.source.post?.(
        {id, secret, draft, ...(trap && {trap}), ...proofs, known: toComment(entry)},
        session.signal,
        () => void this.#rows.show(tried, {is: 'pending', isChecked: true}),
      ),
    );
    if (session.signal.aborted) return 'later';
    return 'comment' in answer ? this.#accept(tried, answer) : this.#fail(tried, answer);
  }

  // Uses the sent text if the response has no HTML.
  #accept(entry: Entry, answer: OwnComment): Outcome | Promise<Outcome> {
    const {outbox, drafts, conversation} = this.#context;
    const {id, draft} = entry;
    const comment = {...answer.comment, html: answer.comment.html || toComment(entry).html};
    const current = outbox.get(id);
    if (current?.state === 'withdrawn') {
      outbox.rename(id, comment.id);
      return deleteWithdrawn(this.#context, this.#queue, outbox.get(comment.id) ?? current);
    }
    if (current && entry.account === undefined) {
      drafts.rememberAuthor(draft.author);
      this.#context.earlier?.store({id: comment.id, secret: entry.secret});
    }
    const wasCounted = this.#rows.wasCounted(id);
    this.#rows.forget(id);
    settle(this.#context, entry, {...answer, comment}, wasCounted);
    // Other states were already reported as submitted; only the server's id is new.
    if (entry.state !== 'sending') return 'settled';
    drafts.texts.drop(draft.parent, draft.source);
    conversation.emit({type: 'submitted', comment, held: comment.status === 'held'});
    return 'settled';
  }

  #recogniseAll(comments?: readonly Comment[]): void {
    for (const entry of this.#context.outbox.entries()) {
      const found = this.#inFlight.has(entry.id) ? null : recognise(this.#context, entry, comments);
      if (found) void this.#acceptFound(entry, found);
    }
  }

  #acceptFound(entry: Entry, comment: Comment): Outcome | Promise<Outcome> {
    const {session} = this.#context;
    const {secret, account} = entry;
    const own = {id: comment.id, secret, ...(account !== undefined && {account}), known: comment};
    const outcome = this.#accept(entry, {comment, source: entry.draft.source, can: NO_RIGHTS});
    if (entry.state === 'withdrawn') return outcome;
    // Asks the server for the writer's rights.
    void tryRequest(session, () => session.source.own?.(own, session.signal)).then((answer) =>
      settleKnown(this.#context, own.id, answer),
    );
    return outcome;
  }

  #fail(entry: Entry, failure: Failure): Outcome {
    const {outbox, conversation} = this.#context;
    if (outbox.get(entry.id)?.state !== 'sending') return 'settled';
    if (!isTemporary(failure.kind)) {
      // Restores `isUncertain` from before this attempt: it was answered, but an earlier one may not have been.
      outbox.put(entry);
      this.#undoSend(entry.id, failure);
      conversation.emit({type: 'failed', phase: 'submit', failure});
      return 'settled';
    }
    // A server that answers 429 has not stored the comment. After other failures it may have, with the response lost.
    const isUncertain = entry.isUncertain || failure.kind !== 'limited';
    this.#queue.postpone({...entry, isUncertain}, failure, randomFraction(this.#context));
    if (entry.why !== failure.kind) conversation.emit({type: 'waiting', failure});
    return 'later';
  }

  #undoSend(id: CommentId, failure: Failure | null): CommentId | null | undefined {
    this.#rows.forget(id);
    return undoSend(this.#context, id, failure);
  }

  // Updates the row of a comment that is no longer unsent in the outbox: another tab has changed it.
  async #refreshRow(entry: Entry): Promise<void> {
    const {outbox, session} = this.#context;
    const {id} = entry;
    const wasCounted = this.#rows.wasCounted(id);
    this.#rows.forget(id);
    const known = outbox.find(id) ?? entry;
    const answer = await tryRequest(session, () =>
      known.state === 'withdrawn'
        ? null
        : session.source.own?.({...known, known: this.#reconstruct(known).comment}, session.signal),
    );
    if (session.signal.aborted) return;
    const found = 'comment' in answer ? answer : known.id === id ? null : this.#reconstruct(known);
    if (found) settle(this.#context, {...known, id}, found, wasCounted);
    else this.#rows.withdraw(id);
  }

  // Builds the response that another tab received for a comment with a new id.
  #reconstruct(entry: Entry): OwnComment {
    const {conversation, platform} = this.#context;
    const comment = conversation.state.thread.get(entry.id)?.comment ?? toComment(entry);
    return {comment, source: entry.draft.source, can: rightsLeft(entry, platform.now())};
  }
}
