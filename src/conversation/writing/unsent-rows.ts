// The rows of comments that the server does not have yet, as far as anybody here knows.

import type {Comment, CommentId} from '../../core/comment.js';
import * as own from '../../core/thread/own-comments.js';
import type {Mark} from '../../core/thread/rows.js';
import {textToHtml} from '../../core/text/text-to-html.js';
import type {Conversation} from '../conversation.js';
import type {Entry} from './outbox.js';

interface Shown {
  readonly entry: Entry;
  readonly comment: Comment;
  readonly mark: string;
}

/** Shows what is to be sent among the other comments. */
export class UnsentRows {
  readonly #conversation: Conversation;
  readonly #shown = new Map<CommentId, Shown>();

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  /** Shows an entry, or what has become of it. False if that is to be seen already. */
  show(entry: Entry, mark: Mark): boolean {
    const last = this.#shown.get(entry.id);
    const look = JSON.stringify(mark);
    const isNew = last?.mark !== look;
    const before = this.#conversation.state.thread.get(entry.id)?.comment;
    const comment = last?.comment ?? toComment(entry);
    this.#shown.set(entry.id, {entry, comment, mark: look});
    // The server's own version, which came with a page, knows more.
    const change = (state: Conversation['state']) => own.addUnsent(state, before ?? comment, mark);
    if (isNew) this.#conversation.act({type: 'apply', change});
    return isNew;
  }

  /** The entries that are shown, as they were when they were shown first. */
  entries(): readonly Entry[] {
    return [...this.#shown.values()].map(({entry}) => entry);
  }

  /** Whether the server has counted a comment that this device takes to be unsent: its answer was lost. */
  wasCounted(id: CommentId): boolean {
    const comment = this.#conversation.state.thread.get(id)?.comment;
    const ours = this.#shown.get(id)?.comment;
    return comment !== undefined && comment.createdAt !== ours?.createdAt && comment.status === 'published';
  }

  /** Something else is known about a comment now. */
  forget(id: CommentId): void {
    this.#shown.delete(id);
  }

  /** Takes a comment away that nobody else has seen. */
  withdraw(id: CommentId): void {
    this.#shown.delete(id);
    this.#conversation.act({type: 'apply', change: (state) => own.remove(state, id)});
  }
}

/** What was sent, as a comment: as far as this device can tell what the server will make of it. */
export function toComment({id, draft, sentAt}: Entry): Comment {
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
