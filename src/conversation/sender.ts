// Sends what was written, and sees it through to an answer, over reloads too.

import type {Comment, CommentId, Draft} from '../core/comment.js';
import type {Failure} from '../core/failure.js';
import {makeCommentId, toBase64Url} from '../core/identity.js';
import * as own from '../core/own-comments.js';
import type {ThreadState} from '../core/state.js';
import {textToHtml} from '../core/text.js';
import {openPlace} from '../core/touching.js';
import {SourceError, type Outgoing, type OwnComment} from '../sources/source.js';
import type {Conversation} from './conversation.js';
import type {Drafts} from './drafts.js';
import type {Entry, Outbox} from './outbox.js';
import {toFailure, type Session} from './session.js';

/** What a sender needs of the platform. */
export interface Platform {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly random: (bytes: number) => Uint8Array;
}

/** The writing half of a conversation. No method rejects: what fails is in the state, and reported. */
export class Sender {
  readonly #conversation: Conversation;
  readonly #session: Session;
  readonly #platform: Platform;
  readonly #drafts: Drafts;
  readonly #outbox: Outbox;

  constructor(conversation: Conversation, session: Session, drafts: Drafts, outbox: Outbox, platform: Platform) {
    this.#conversation = conversation;
    this.#session = session;
    this.#drafts = drafts;
    this.#outbox = outbox;
    this.#platform = platform;
  }

  /** Shows a comment as pending and sends it; resolves when there is an answer, good or bad. */
  async submit(draft: Draft, trap: string): Promise<void> {
    const id = makeCommentId(this.#platform.now(), this.#platform.random(16));
    const secret = toBase64Url(this.#platform.random(32));
    const entry: Entry = {id, secret, draft, sentAt: this.#platform.now(), state: 'sending', ...(trap && {trap})};
    this.#outbox.put(entry);
    this.#drafts.set(draft.parent, '');
    await this.#send(entry);
  }

  /** Sends a comment that failed once more. */
  async retry(id: CommentId): Promise<void> {
    const entry = this.#outbox.get(id);
    if (entry) await this.#send({...entry, state: 'sending'});
  }

  /** Takes a failed or refused comment back into its draft; returns where to write it, undefined if there is none. */
  takeBack(id: CommentId, failure: Failure | null = null): CommentId | null | undefined {
    const draft =
      this.#outbox.get(id)?.draft ?? this.#conversation.state.refusals.find((refusal) => refusal.id === id)?.draft;
    if (!draft) return undefined;
    const typed = this.#drafts.get(draft.parent);
    this.#drafts.set(draft.parent, typed === '' ? draft.source : `${typed}\n\n${draft.source}`);
    this.#outbox.remove(id);
    this.#change((state) => own.withdrawn(state, id));
    const parent = draft.parent !== null && this.#conversation.state.thread.get(draft.parent) ? draft.parent : null;
    this.#change((state) => openPlace(state, parent, {failure}));
    return parent;
  }

  /** Lets a refused comment go. */
  dismiss(id: CommentId): void {
    this.#change((state) => own.dismissed(state, id));
  }

  /** Asks what became of the comments that this device wrote earlier. */
  async resume(): Promise<void> {
    await Promise.all(this.#outbox.entries().map((entry) => this.#resume(entry)));
  }

  async #resume(entry: Entry): Promise<void> {
    if (entry.state === 'sending') return this.#send(entry);
    if (entry.state === 'held') return this.#ask(entry);
    if (entry.state === 'published') return this.#recognise(entry);
    this.#change((state) => own.sending(state, toPending(entry)));
    this.#change((state) => own.unsent(state, entry.id, {kind: 'offline', detail: '', fields: []}));
  }

  // A comment that everybody sees is in the thread already; it only has to be known as this reader's.
  #recognise(entry: Entry): void {
    const since = (this.#platform.now() - entry.sentAt) / 1000;
    const left = (seconds = 0) => Math.max(0, Math.floor(seconds - since));
    const can = {edit: left(entry.can?.edit), delete: left(entry.can?.delete)};
    if (can.edit > 0 || can.delete > 0) this.#change((state) => own.recognised(state, entry.id, can));
    else this.#outbox.remove(entry.id);
  }

  async #send(entry: Entry): Promise<void> {
    const isNew =
      !this.#conversation.state.thread.get(entry.id) ||
      this.#conversation.state.touches.get(entry.id)?.mark?.is === 'failed';
    this.#outbox.put(entry);
    this.#change((state) => own.sending(state, toPending(entry)));
    try {
      const own = await this.#session.source.post?.(toOutgoing(entry), this.#session.signal);
      if (!own) throw new SourceError('refused');
      this.#drafts.rememberAuthor(entry.draft.author);
      this.#settle(entry, own, isNew);
      this.#conversation.tell({type: 'submitted', comment: own.comment, held: own.comment.status === 'held'});
    } catch (error) {
      if (this.#session.signal.aborted) return;
      const failure = toFailure(error);
      this.#outbox.put({...entry, state: 'failed'});
      this.#change((state) => own.unsent(state, entry.id, failure));
      // What the writer has to mend goes back to where it was written, with the reason by its field.
      if (failure.fields.length > 0) this.takeBack(entry.id, failure);
      this.#conversation.tell({type: 'failed', phase: 'submit', failure});
    }
  }

  async #ask(entry: Entry): Promise<void> {
    try {
      const own = await this.#session.source.own?.(entry, this.#session.signal);
      if (own) this.#settle(entry, own, false);
    } catch (error) {
      // Only a clear "there is no such comment" means that it was turned down; anything else is asked again next time.
      if (!(error instanceof SourceError) || error.kind !== 'missing') return;
      this.#outbox.remove(entry.id);
      if (entry.state === 'held') this.#change((state) => own.refused(state, {id: entry.id, draft: entry.draft}));
    }
  }

  #change(change: (state: ThreadState) => ThreadState): void {
    this.#conversation.act({type: 'apply', change});
  }

  #settle(entry: Entry, {comment, can}: OwnComment, isNew: boolean): void {
    if (comment.status === 'deleted') return this.#outbox.remove(entry.id);
    if (comment.status === 'held') this.#outbox.put({...entry, state: 'held'});
    else if (can.edit > 0 || can.delete > 0)
      this.#outbox.put({...entry, state: 'published', sentAt: this.#platform.now(), can});
    else this.#outbox.remove(entry.id);
    this.#change((state) => own.sent(state, comment, can, isNew));
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
