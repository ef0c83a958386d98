// What writers do with comments that the server does not have yet, or did not accept.

import type {CommentId, Draft} from '../../core/comment.js';
import {makeCommentId, toBase64Url} from '../../core/comment-id.js';
import * as own from '../../core/thread/own-comments.js';
import {RETRY_PERIOD} from '../../core/failure/retry-delay.js';
import type {ThreadState} from '../../core/thread/state.js';
import {SourceError} from '../../sources/source.js';
import {Delivery} from './delivery.js';
import type {Entry} from './outbox.js';
import {lookAlikes} from './recognise-sent.js';
import {toComment} from './unsent-rows.js';
import {change, NO_RIGHTS, settle, type WritingContext} from './writing-context.js';

/** The sending half of a conversation. No method rejects: what fails is in the state, and reported. */
export class Sender {
  /** Sees through what is under way. */
  readonly delivery: Delivery;
  readonly #context: WritingContext;

  constructor(context: WritingContext) {
    this.#context = context;
    this.delivery = new Delivery(context);
  }

  /** Shows a comment as pending and sends it; resolves when there is an answer, good or bad. */
  async submit(draft: Draft, trap: string): Promise<void> {
    const {platform, outbox, drafts} = this.#context;
    const id = makeCommentId(platform.now(), platform.random(16));
    const secret = toBase64Url(platform.random(32));
    const others = lookAlikes(this.#context, draft);
    const rest = {...(trap && {trap}), ...(others.length > 0 && {others})};
    const isKept = outbox.put({id, secret, draft, sentAt: platform.now(), state: 'sending', ...rest});
    // Where this device is full, the draft is all that it has. Other words may have come back to it meanwhile.
    if (isKept) drafts.words.drop(draft.parent, draft.source);
    await this.delivery.send(id);
  }

  /** Sends a comment that waits at once, or one that its writer was asked about. */
  async retry(id: CommentId): Promise<void> {
    const {outbox, platform} = this.#context;
    const entry = outbox.get(id);
    if (entry?.state === 'sending') outbox.put({...entry, sentAt: platform.now()});
    await this.delivery.send(id);
  }

  /** Takes a comment back into its draft; returns where to write it, undefined if there is none. */
  undoSend(id: CommentId): CommentId | null | undefined {
    return this.delivery.undoSend(id);
  }

  /** Lets a refused comment go. */
  dismiss(id: CommentId): void {
    this.#context.outbox.remove(id);
    this.#change((state) => own.removeRefusal(state, id));
  }

  /** Goes on with what this device wrote earlier, and asks what became of it. */
  async resume(): Promise<void> {
    const {outbox, drafts} = this.#context;
    const entries = outbox.entries();
    for (const {id, state, draft, sentAs} of entries) {
      // Another tab may have learned of another id, and closed.
      if (sentAs !== undefined && drafts.words.spots().includes(sentAs)) drafts.follow(sentAs, id);
      // The device went off between two steps.
      if (state === 'sending') drafts.words.drop(draft.parent, draft.source);
    }
    this.delivery.sync();
    await Promise.all([this.delivery.hurry(), ...entries.map((entry) => this.#resume(entry))]);
  }

  async #resume(entry: Entry): Promise<void> {
    const {id, draft, state} = entry;
    if (state === 'held') await this.#ask(entry);
    else if (state === 'refused') this.#change((each) => own.addRefusal(each, {id, draft}));
  }

  async #ask(entry: Entry): Promise<void> {
    const {session, outbox, conversation} = this.#context;
    const {id, draft} = entry;
    // Until there is an answer, or without one, it is what it was.
    const asKnown = {...toComment(entry), status: 'held'} as const;
    if (!conversation.state.thread.get(id))
      this.#change((state) => own.addUnsent(state, asKnown, {is: 'own', can: NO_RIGHTS}));
    try {
      const known = conversation.state.thread.get(id)?.comment ?? asKnown;
      const answer = await session.source.own?.({...entry, known}, session.signal);
      if (answer) settle(this.#context, entry, answer, answer.comment.status === 'published');
    } catch (error) {
      // Only a clear "there is no such comment" means that it was turned down; anything else is asked again next time.
      if (!(error instanceof SourceError) || error.kind !== 'missing' || this.#isKnownOtherwise(entry)) return;
      outbox.put({...entry, state: 'refused'});
      this.#change((state) => own.addRefusal(state, {id, draft}));
    }
  }

  // A server may list what it knows nobody's secret of, and not know an id that it has not made.
  #isKnownOtherwise({id, isUncertain = false, sentAt}: Entry): boolean {
    const {conversation, outbox, platform} = this.#context;
    const isPublished = conversation.state.thread.get(id)?.comment.status === 'published';
    if (isPublished) {
      outbox.remove(id);
      this.#change((state) => own.removeMark(state, id));
    }
    return isPublished || (isUncertain && platform.now() - sentAt < RETRY_PERIOD);
  }

  #change(next: (state: ThreadState) => ThreadState): void {
    change(this.#context, next);
  }
}
