// Shows the rows of comments that are not sent yet.

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

/** The rows of unsent comments in a thread. */
export class UnsentRows {
  readonly #conversation: Conversation;
  readonly #shown = new Map<CommentId, Shown>();

  constructor(conversation: Conversation) {
    this.#conversation = conversation;
  }

  /** Shows an entry with a mark. Returns false if it is already shown with the same mark. */
  show(entry: Entry, mark: Mark): boolean {
    const last = this.#shown.get(entry.id);
    const key = JSON.stringify(mark);
    const isNew = last?.mark !== key;
    const before = this.#conversation.state.thread.get(entry.id)?.comment;
    const comment = last?.comment ?? toComment(entry);
    this.#shown.set(entry.id, {entry, comment, mark: key});
    // Prefers the version of the server, if a page has contained the comment.
    const change = (state: Conversation['state']) => own.addUnsent(state, before ?? comment, mark);
    if (isNew) this.#conversation.act({type: 'apply', change});
    return isNew;
  }

  /** Returns the entries shown, as they were last shown. */
  entries(): readonly Entry[] {
    return [...this.#shown.values()].map(({entry}) => entry);
  }

  /** Whether the server's count includes a comment that this device considers unsent, because a response was lost. */
  wasCounted(id: CommentId): boolean {
    const comment = this.#conversation.state.thread.get(id)?.comment;
    const ours = this.#shown.get(id)?.comment;
    return comment !== undefined && comment.createdAt !== ours?.createdAt && comment.status === 'published';
  }

  /** Stops tracking the row of a comment; the row stays. */
  forget(id: CommentId): void {
    this.#shown.delete(id);
  }

  /** Removes the row of a comment that was never published. */
  withdraw(id: CommentId): void {
    this.#shown.delete(id);
    this.#conversation.act({type: 'apply', change: (state) => own.remove(state, id)});
  }
}

/** Converts an entry to a comment, as the server will probably publish it. */
export function toComment({id, draft, sentAt, account}: Entry): Comment {
  const {name, url} = draft.author;
  return {
    id,
    parent: draft.parent,
    kind: 'comment',
    status: 'published',
    replies: 0,
    author: {name, ...(url && {url}), ...(account && {verified: true})},
    createdAt: new Date(sentAt).toISOString(),
    html: textToHtml(draft.source),
  };
}
