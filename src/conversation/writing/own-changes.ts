// Edits and deletes the writer's own comments on the server.

import type {CommentId} from '../../core/comment.js';
import * as own from '../../core/thread/own-comments.js';
import {isTemporary} from '../../core/failure/retry-delay.js';
import {MAX_TIME_DIFFERENCE} from '../../core/thread/same-comment.js';
import {textToHtml} from '../../core/text/text-to-html.js';
import {openPlace} from '../../core/thread/fold-actions.js';
import {SourceError} from '../../sources/source.js';
import type {Entry} from './outbox.js';
import {toFailure} from '../session.js';
import {change, isCounted, rightsLeft, settle, type WritingContext} from './writing-context.js';

/** How long a deletion can be undone, in milliseconds. It is sent to the server only after that. */
const UNDO_DELAY = 8000;

/** Changes the comments of this device. No method rejects: failures are stored in the state and reported. */
export class OwnChanges {
  readonly #context: WritingContext;
  readonly #timers = new Map<CommentId, () => void>();

  constructor(context: WritingContext) {
    this.#context = context;
  }

  /** Marks the comments of this device, and continues deletions that were under way when the page was closed. */
  async resume(): Promise<void> {
    this.refresh();
    const {outbox, platform} = this.#context;
    const deleting = outbox.entries().filter(({state}) => state === 'deleting');
    // A deletion started in another tab can still be undone, there and here.
    const left = ({dueAt = 0}: Entry): number => Math.min(dueAt - platform.now(), UNDO_DELAY);
    for (const entry of deleting) if (left(entry) > 0) this.#startTimer(entry.id, left(entry));
    await Promise.all(deleting.filter((entry) => left(entry) <= 0).map(({id}) => this.#delete(id)));
  }

  /** Updates the writer's rights for each comment. Call once a minute. */
  refresh(): void {
    const {outbox, platform, conversation} = this.#context;
    for (const entry of outbox.entries()) {
      const mark = conversation.state.touches.get(entry.id)?.mark;
      if (entry.state !== 'published' || (mark && mark.is !== 'own')) continue;
      const can = rightsLeft(entry, platform.now());
      if (can.edit > 0 || can.delete > 0) change(this.#context, (state) => own.markOwn(state, entry.id, can));
      // Keeps a comment with an uncertain id for longer, so that it is not mistaken for another with the same text.
      else if (!(entry.sentAs ?? entry.isUncertain) || platform.now() - entry.sentAt > MAX_TIME_DIFFERENCE)
        this.#expire(entry.id);
    }
  }

  /** Sends an edited text. Stores it on this device until the server has it. */
  async edit(id: CommentId, source: string): Promise<void> {
    const {session, outbox, edits, conversation, platform} = this.#context;
    const entry = outbox.get(id);
    const before = conversation.state.thread.get(id)?.comment;
    if (!entry || !before) return;
    const wasCounted = isCounted(this.#context, id);
    edits.set(id, source);
    change(this.#context, (state) => own.addUnsent(state, before));
    try {
      const own = {...entry, known: {...before, html: ''}, can: rightsLeft(entry, platform.now())};
      const answer = await session.source.edit?.(own, source, session.signal);
      if (!answer) throw new SourceError('refused');
      edits.texts.drop(id);
      const html = answer.comment.html || textToHtml(source);
      // Keeps the parent if the response omits it, because an edit does not move the comment.
      const comment = {...answer.comment, html, parent: answer.comment.parent ?? before.parent};
      settle(this.#context, entry, {comment, source: answer.source, can: answer.can}, wasCounted);
      conversation.emit({type: 'edited', comment});
    } catch (error) {
      // After the writer has signed out, nothing of the account may come back.
      if (session.signal.aborted || !outbox.get(id)) return;
      this.#fail('edit', entry, error);
      const failure = toFailure(error);
      change(this.#context, (state) => openPlace(state, id, {edits: true, failure}));
    }
  }

  /** Deletes a comment after eight seconds, or when `flush` is called. */
  remove(id: CommentId): void {
    const {outbox, platform} = this.#context;
    const entry = outbox.get(id);
    if (!entry || this.#timers.has(id)) return;
    outbox.put({...entry, state: 'deleting', dueAt: platform.now() + UNDO_DELAY});
    this.#startTimer(id, UNDO_DELAY);
  }

  /** Cancels a deletion that was not sent yet. */
  undo(id: CommentId): void {
    const entry = this.#context.outbox.get(id);
    if (entry && this.#stopTimer(id)) this.#restore(entry);
  }

  /** Sends all waiting deletions now, because the page is closing. */
  flush(): void {
    for (const id of this.#timers.keys()) void this.#delete(id);
  }

  #startTimer(id: CommentId, milliseconds: number): void {
    change(this.#context, (state) => own.markDeleting(state, id));
    this.#timers.set(
      id,
      this.#context.platform.later(() => void this.#delete(id), milliseconds),
    );
  }

  #stopTimer(id: CommentId): boolean {
    this.#timers.get(id)?.();
    return this.#timers.delete(id);
  }

  async #delete(id: CommentId): Promise<void> {
    const {session, outbox, conversation} = this.#context;
    this.#stopTimer(id);
    const entry = outbox.get(id);
    // Another tab has cancelled the deletion or has sent it.
    if (entry?.state !== 'deleting') {
      change(this.#context, (state) => own.removeMark(state, id));
      this.refresh();
      return;
    }
    change(this.#context, (state) => own.markDeleting(state, entry.id));
    try {
      // Uses a signal that never aborts, because deletions are often sent when the conversation closes.
      await session.source.delete?.(entry, new AbortController().signal);
    } catch (error) {
      if (!(error instanceof SourceError) || error.kind !== 'missing') return this.#fail('delete', entry, error);
    }
    outbox.remove(entry.id);
    this.#context.vanishing(entry.id);
    change(this.#context, (state) => own.confirmDeleted(state, entry.id));
    conversation.emit({type: 'deleted', id: entry.id});
  }

  #fail(phase: 'edit' | 'delete', entry: Entry, error: unknown): void {
    const failure = toFailure(error);
    // Keeps the deletion after a temporary failure; the next visit tries again.
    if (phase === 'delete' && isTemporary(failure.kind)) this.#context.outbox.put({...entry, state: 'deleting'});
    else this.#restore(entry);
    const can = rightsLeft(entry, this.#context.platform.now());
    change(this.#context, (state) => own.rejectChange(state, entry.id, can, failure));
    this.#context.conversation.emit({type: 'failed', phase, failure});
  }

  #restore(entry: Entry): void {
    const {outbox, platform, conversation} = this.#context;
    const isHeld = conversation.state.thread.get(entry.id)?.comment.status === 'held';
    outbox.put({...entry, state: isHeld ? 'held' : 'published'});
    change(this.#context, (state) => own.markOwn(state, entry.id, rightsLeft(entry, platform.now()), entry.reason));
  }

  #expire(id: CommentId): void {
    this.#context.outbox.remove(id);
    change(this.#context, (state) => own.removeMark(state, id));
  }
}
