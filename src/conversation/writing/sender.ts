// Sends comments: submit, retry, undo, and resume after a reload.

import type {CommentId, Draft} from '../../core/comment.js';
import {makeCommentId, toBase64Url} from '../../core/comment-id.js';
import * as own from '../../core/thread/own-comments.js';
import {RETRY_PERIOD} from '../../core/failure/retry-delay.js';
import type {ThreadState} from '../../core/thread/state.js';
import {SourceError} from '../../sources/source.js';
import {Delivery} from './delivery.js';
import type {Entry} from './outbox.js';
import {findIdentical} from './recognise-sent.js';
import {toComment} from './unsent-rows.js';
import {change, NO_RIGHTS, settle, type WritingContext} from './writing-context.js';

/** Sends the comments of a conversation. No method rejects: failures are stored in the state and reported. */
export class Sender {
  readonly delivery: Delivery;
  readonly #context: WritingContext;

  constructor(context: WritingContext) {
    this.#context = context;
    this.delivery = new Delivery(context);
  }

  /**
   * Shows a comment as pending and sends it. Resolves after the response or the failure.
   *
   * @param account The subject of the writer's account; absent for a guest.
   */
  async submit(draft: Draft, trap: string, account?: string): Promise<void> {
    const {platform, outbox, drafts} = this.#context;
    const id = makeCommentId(platform.now(), platform.random(16));
    const secret = toBase64Url(platform.random(32));
    const others = findIdentical(this.#context, draft);
    const rest = {...(trap && {trap}), ...(account !== undefined && {account}), ...(others.length > 0 && {others})};
    const isKept = outbox.put({id, secret, draft, sentAt: platform.now(), state: 'sending', ...rest});
    // If the storage is full, the draft is the only copy, so it stays. `drop` also keeps a draft with a different text.
    if (isKept) drafts.texts.drop(draft.parent, draft.source);
    await this.delivery.send(id);
  }

  /** Sends a waiting or failed comment now, because its writer asked for it. */
  async retry(id: CommentId): Promise<void> {
    const {outbox, platform} = this.#context;
    const entry = outbox.get(id);
    if (entry?.state === 'sending') outbox.put({...entry, sentAt: platform.now()});
    await this.delivery.send(id);
  }

  /** Moves a comment back into its draft. Returns its parent; undefined if there is no such comment. */
  undoSend(id: CommentId): CommentId | null | undefined {
    return this.delivery.undoSend(id);
  }

  /** Discards a refused comment. */
  dismiss(id: CommentId): void {
    this.#context.outbox.remove(id);
    this.#change((state) => own.removeRefusal(state, id));
  }

  /** Continues to send the comments of earlier visits, and checks the held ones. */
  async resume(): Promise<void> {
    const {outbox, drafts} = this.#context;
    const entries = outbox.entries();
    for (const {id, state, draft, sentAs} of entries) {
      // Another tab may have stored the server's id of the parent and closed before it moved the drafts.
      if (sentAs !== undefined && drafts.texts.places().includes(sentAs)) drafts.follow(sentAs, id);
      // The page may have ended between storing the comment and deleting the draft.
      if (state === 'sending') drafts.texts.drop(draft.parent, draft.source);
    }
    this.delivery.sync();
    await Promise.all([this.delivery.retryOffline(), ...entries.map((entry) => this.#resume(entry))]);
  }

  async #resume(entry: Entry): Promise<void> {
    const {id, draft, state} = entry;
    if (state === 'held') await this.#checkHeld(entry);
    else if (state === 'refused') this.#change((each) => own.addRefusal(each, {id, draft}));
  }

  async #checkHeld(entry: Entry): Promise<void> {
    const {session, outbox, conversation} = this.#context;
    const {id, draft} = entry;
    // Shows the comment as held until the response arrives, and if there is none.
    const asKnown = {...toComment(entry), status: 'held'} as const;
    if (!conversation.state.thread.get(id))
      this.#change((state) => own.addUnsent(state, asKnown, {is: 'own', can: NO_RIGHTS}));
    try {
      const known = conversation.state.thread.get(id)?.comment ?? asKnown;
      const answer = await session.source.own?.({...entry, known}, session.signal);
      if (answer) settle(this.#context, entry, answer, answer.comment.status === 'published');
    } catch (error) {
      // Only `missing` means that a moderator rejected the comment. After other failures the next visit checks again.
      if (!(error instanceof SourceError) || error.kind !== 'missing' || this.#mayExist(entry)) return;
      outbox.put({...entry, state: 'refused'});
      this.#change((state) => own.addRefusal(state, {id, draft}));
    }
  }

  // `missing` may have another reason: the server shows the comment but does not know its secret, or it gave the
  // comment another id.
  #mayExist({id, isUncertain = false, sentAt}: Entry): boolean {
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
