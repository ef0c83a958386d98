// The comments of an account, which its writer may change on every device where they are signed in. Lazy chunk.

import * as own from '../../core/thread/own-comments.js';
import type {OwnComment} from '../../sources/source.js';
import type {Entry} from '../writing/outbox.js';
import {change, isCounted, settle, type WritingContext} from '../writing/writing-context.js';

/**
 * Makes the comments of an account changeable, and forgets those of other accounts. What waits to be sent stays until it
 * is sent.
 *
 * @param subject The account that is signed in; null for a guest.
 * @param comments What the server has told of its comments.
 */
export function useAccount(context: WritingContext, subject: string | null, comments: readonly OwnComment[]): void {
  for (const entry of context.outbox.entries()) {
    const isUnsent = entry.state === 'sending' || entry.state === 'withdrawn';
    if (entry.account !== undefined && entry.account !== subject && !isUnsent) release(context, entry);
  }
  if (subject !== null) for (const answer of comments) adopt(context, answer, subject);
}

function release(context: WritingContext, {id}: Entry): void {
  const isPublished = isCounted(context, id);
  context.outbox.remove(id);
  change(context, (state) => (isPublished ? own.removeMark(state, id) : own.remove(state, id)));
}

function adopt(context: WritingContext, answer: OwnComment, account: string): void {
  const {outbox, platform} = context;
  const {comment, source, can} = answer;
  const isHeld = comment.status === 'held';
  const known = outbox.get(comment.id);
  // What is being sent, changed or deleted here is newer than the answer.
  if (known && known.state !== 'held' && known.state !== 'published') return;
  const {id, parent, author} = comment;
  const draft = {parent, author: {name: author.name}, source};
  const state = isHeld ? 'held' : 'published';
  const entry: Entry = known ?? {id, secret: '', account, draft, state, sentAt: platform.now(), can};
  outbox.put(entry);
  // A published comment of a later page gets its place with that page.
  if (isHeld || isCounted(context, id)) settle(context, entry, answer, !isHeld);
}
