// What a writer changes about comments that the server has already: other words, or none at all.

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

/** For how long a deletion can be undone, in milliseconds: the server hears of it only then. */
const UNDO = 8000;

/** Changes this device's own comments. No method rejects: what fails is in the state, and reported. */
export class OwnChanges {
  readonly #context: WritingContext;
  readonly #undoable = new Map<CommentId, () => void>();

  constructor(context: WritingContext) {
    this.#context = context;
  }

  /** Knows this device's comments again, and sees through what was under way when the page was left. */
  async resume(): Promise<void> {
    this.refresh();
    const {outbox, platform} = this.#context;
    const deleting = outbox.entries().filter(({state}) => state === 'deleting');
    // One that was deleted in another tab a moment ago can still be undone there, and here.
    const left = ({dueAt = 0}: Entry): number => Math.min(dueAt - platform.now(), UNDO);
    for (const entry of deleting) if (left(entry) > 0) this.#wait(entry.id, left(entry));
    await Promise.all(deleting.filter((entry) => left(entry) <= 0).map(({id}) => this.#delete(id)));
  }

  /** Brings up to date what the writer may still do with each comment; to be called once a minute. */
  refresh(): void {
    const {outbox, platform, conversation} = this.#context;
    for (const entry of outbox.entries()) {
      const mark = conversation.state.touches.get(entry.id)?.mark;
      if (entry.state !== 'published' || (mark && mark.is !== 'own')) continue;
      const can = rightsLeft(entry, platform.now());
      if (can.edit > 0 || can.delete > 0) change(this.#context, (state) => own.markOwn(state, entry.id, can));
      // A comment that another may be taken for is known for as long as that can happen.
      else if (!(entry.sentAs ?? entry.isUncertain) || platform.now() - entry.sentAt > MAX_TIME_DIFFERENCE)
        this.#expire(entry.id);
    }
  }

  /** Sends other words for a comment. Until the server has them they stay on this device. */
  async edit(id: CommentId, source: string): Promise<void> {
    const {session, outbox, edits, conversation} = this.#context;
    const entry = outbox.get(id);
    const before = conversation.state.thread.get(id)?.comment;
    if (!entry || !before) return;
    const wasCounted = isCounted(this.#context, id);
    edits.set(id, source);
    change(this.#context, (state) => own.addUnsent(state, before));
    try {
      const own = {...entry, known: {...before, html: ''}};
      const answer = await session.source.edit?.(own, source, session.signal);
      if (!answer) throw new SourceError('refused');
      edits.words.drop(id);
      const html = answer.comment.html || textToHtml(source);
      // Its place is no matter of an edit: a server may leave it out.
      const comment = {...answer.comment, html, parent: answer.comment.parent ?? before.parent};
      settle(this.#context, entry, {comment, source: answer.source, can: answer.can}, wasCounted);
      conversation.tell({type: 'edited', comment});
    } catch (error) {
      if (session.signal.aborted) return;
      this.#fail('edit', entry, error);
      const failure = toFailure(error);
      change(this.#context, (state) => openPlace(state, id, {edits: true, failure}));
    }
  }

  /** Deletes a comment in eight seconds' time, or when `flush` is called. */
  remove(id: CommentId): void {
    const {outbox, platform} = this.#context;
    const entry = outbox.get(id);
    if (!entry || this.#undoable.has(id)) return;
    outbox.put({...entry, state: 'deleting', dueAt: platform.now() + UNDO});
    this.#wait(id, UNDO);
  }

  /** Lets a comment stay that was about to be deleted. */
  undo(id: CommentId): void {
    const entry = this.#context.outbox.get(id);
    if (entry && this.#stopWaiting(id)) this.#restore(entry);
  }

  /** The page goes: what is to be deleted is deleted now. */
  flush(): void {
    for (const id of this.#undoable.keys()) void this.#delete(id);
  }

  #wait(id: CommentId, milliseconds: number): void {
    change(this.#context, (state) => own.markDeleting(state, id));
    this.#undoable.set(
      id,
      this.#context.platform.later(() => void this.#delete(id), milliseconds),
    );
  }

  #stopWaiting(id: CommentId): boolean {
    this.#undoable.get(id)?.();
    return this.#undoable.delete(id);
  }

  async #delete(id: CommentId): Promise<void> {
    const {session, outbox, conversation} = this.#context;
    this.#stopWaiting(id);
    const entry = outbox.get(id);
    // In another tab it was undone, or done.
    if (entry?.state !== 'deleting') {
      change(this.#context, (state) => own.removeMark(state, id));
      this.refresh();
      return;
    }
    change(this.#context, (state) => own.markDeleting(state, entry.id));
    try {
      // The end of this conversation must not stop it: that is often the very moment when it is sent.
      await session.source.delete?.(entry, new AbortController().signal);
    } catch (error) {
      if (!(error instanceof SourceError) || error.kind !== 'missing') return this.#fail('delete', entry, error);
    }
    outbox.remove(entry.id);
    this.#context.vanishing(entry.id);
    change(this.#context, (state) => own.confirmDeleted(state, entry.id));
    conversation.tell({type: 'deleted', id: entry.id});
  }

  #fail(phase: 'edit' | 'delete', entry: Entry, error: unknown): void {
    const failure = toFailure(error);
    // A server that cannot be reached may be reached when the page is opened the next time.
    if (phase === 'delete' && isTemporary(failure.kind)) this.#context.outbox.put({...entry, state: 'deleting'});
    else this.#restore(entry);
    const can = rightsLeft(entry, this.#context.platform.now());
    change(this.#context, (state) => own.rejectChange(state, entry.id, can, failure));
    this.#context.conversation.tell({type: 'failed', phase, failure});
  }

  #restore(entry: Entry): void {
    const {outbox, platform, conversation} = this.#context;
    const isHeld = conversation.state.thread.get(entry.id)?.comment.status === 'held';
    outbox.put({...entry, state: isHeld ? 'held' : 'published'});
    change(this.#context, (state) => own.markOwn(state, entry.id, rightsLeft(entry, platform.now())));
  }

  #expire(id: CommentId): void {
    this.#context.outbox.remove(id);
    change(this.#context, (state) => own.removeMark(state, id));
  }
}
