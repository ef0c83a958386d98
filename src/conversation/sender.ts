// Sends what was written, and sees it through to an answer, over reloads too.

import type {Comment, CommentId, Draft} from '../core/comment.js';
import type {Failure} from '../core/failure.js';
import {makeCommentId, toBase64Url} from '../core/identity.js';
import * as own from '../core/own-comments.js';
import type {ThreadState} from '../core/state.js';
import {textToHtml} from '../core/text.js';
import {openPlace} from '../core/touching.js';
import {SourceError, type Outgoing} from '../sources/source.js';
import type {Entry} from './outbox.js';
import {toFailure} from './session.js';
import {change, settle, type WritingContext} from './writing-context.js';

/** The writing half of a conversation. No method rejects: what fails is in the state, and reported. */
export class Sender {
  readonly #context: WritingContext;

  constructor(context: WritingContext) {
    this.#context = context;
  }

  /** Shows a comment as pending and sends it; resolves when there is an answer, good or bad. */
  async submit(draft: Draft, trap: string): Promise<void> {
    const {platform, outbox, drafts} = this.#context;
    const id = makeCommentId(platform.now(), platform.random(16));
    const secret = toBase64Url(platform.random(32));
    const entry: Entry = {id, secret, draft, sentAt: platform.now(), state: 'sending', ...(trap && {trap})};
    outbox.put(entry);
    drafts.set(draft.parent, '');
    await this.#send(entry);
  }

  /** Sends a comment that failed once more. */
  async retry(id: CommentId): Promise<void> {
    const entry = this.#context.outbox.get(id);
    if (entry) await this.#send({...entry, state: 'sending'});
  }

  /** Takes a failed or refused comment back into its draft; returns where to write it, undefined if there is none. */
  takeBack(id: CommentId, failure: Failure | null = null): CommentId | null | undefined {
    const {outbox, drafts, conversation} = this.#context;
    const {thread, refusals} = conversation.state;
    const draft = outbox.get(id)?.draft ?? refusals.find((refusal) => refusal.id === id)?.draft;
    if (!draft) return undefined;
    const typed = drafts.get(draft.parent);
    drafts.set(draft.parent, typed === '' ? draft.source : `${typed}\n\n${draft.source}`);
    outbox.remove(id);
    this.#change((state) => own.withdrawn(state, id));
    const parent = draft.parent !== null && thread.get(draft.parent) ? draft.parent : null;
    this.#change((state) => openPlace(state, parent, {edits: false, failure}));
    return parent;
  }

  /** Lets a refused comment go. */
  dismiss(id: CommentId): void {
    this.#change((state) => own.dismissed(state, id));
  }

  /** Asks what became of the comments that this device wrote earlier. */
  async resume(): Promise<void> {
    await Promise.all(this.#context.outbox.entries().map((entry) => this.#resume(entry)));
  }

  async #resume(entry: Entry): Promise<void> {
    if (entry.state === 'sending') return this.#send(entry);
    if (entry.state === 'held') return this.#ask(entry);
    if (entry.state !== 'failed') return;
    this.#change((state) => own.sending(state, toPending(entry)));
    this.#change((state) => own.unsent(state, entry.id, {kind: 'offline', detail: '', fields: []}));
  }

  async #send(entry: Entry): Promise<void> {
    const {conversation, session, outbox, drafts} = this.#context;
    const {thread, touches} = conversation.state;
    const wasCounted = thread.get(entry.id) !== null && touches.get(entry.id)?.mark?.is !== 'failed';
    outbox.put(entry);
    this.#change((state) => own.sending(state, toPending(entry)));
    try {
      const answer = await session.source.post?.(toOutgoing(entry), session.signal);
      if (!answer) throw new SourceError('refused');
      drafts.rememberAuthor(entry.draft.author);
      settle(this.#context, entry, answer, wasCounted);
      const {comment} = answer;
      conversation.tell({type: 'submitted', comment, held: comment.status === 'held'});
    } catch (error) {
      if (!session.signal.aborted) this.#fail(entry, toFailure(error));
    }
  }

  #fail(entry: Entry, failure: Failure): void {
    this.#context.outbox.put({...entry, state: 'failed'});
    this.#change((state) => own.unsent(state, entry.id, failure));
    // What the writer has to mend goes back to where it was written, with the reason by its field.
    if (failure.fields.length > 0) this.takeBack(entry.id, failure);
    this.#context.conversation.tell({type: 'failed', phase: 'submit', failure});
  }

  async #ask(entry: Entry): Promise<void> {
    const {session, outbox} = this.#context;
    try {
      const answer = await session.source.own?.(entry, session.signal);
      if (answer) settle(this.#context, entry, answer, answer.comment.status === 'published');
    } catch (error) {
      // Only a clear "there is no such comment" means that it was turned down; anything else is asked again next time.
      if (!(error instanceof SourceError) || error.kind !== 'missing') return;
      outbox.remove(entry.id);
      this.#change((state) => own.refused(state, {id: entry.id, draft: entry.draft}));
    }
  }

  #change(next: (state: ThreadState) => ThreadState): void {
    change(this.#context, next);
  }
}

const toOutgoing = ({id, secret, draft, trap}: Entry): Outgoing => ({id, secret, draft, ...(trap && {trap})});

function toPending({id, draft, sentAt}: Entry): Comment {
  const {name, url} = draft.author;
  return {
    id,
    parent: draft.parent,
    kind: 'comment',
    status: 'published',
    replies: 0,
    author: {name, ...(url && {url})},
    createdAt: new Date(sentAt).toISOString(),
    html: textToHtml(draft.source),
  };
}
