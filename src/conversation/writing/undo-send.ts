// Moves a sent comment back into its draft.

import type {CommentId} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import * as own from '../../core/thread/own-comments.js';
import {openPlace} from '../../core/thread/fold-actions.js';
import {change, type WritingContext} from './writing-context.js';

/**
 * Moves a comment that the server did not accept, or that a moderator rejected, back into its draft and opens the form.
 * If the server may have the comment, the entry stays as `withdrawn`, so that the comment is deleted there.
 *
 * @param failure The failure that the writer has to fix.
 * @returns The parent of the comment; undefined if there is no such comment.
 */
export function undoSend(
  context: WritingContext,
  id: CommentId,
  failure: Failure | null = null,
): CommentId | null | undefined {
  const {outbox, drafts} = context;
  const entry = outbox.get(id);
  if (entry?.state !== 'sending' && entry?.state !== 'refused') return undefined;
  const {draft, secret, sentAt, account, isUncertain = false, firstAt = sentAt, lastAt = sentAt, others = []} = entry;
  const {parent, source, author} = draft;
  // Stores the draft before it changes the outbox, so that the text cannot get lost in between.
  if (account === undefined) drafts.restore(parent, source, author);
  else drafts.append(parent, source);
  // Keeps the draft in the entry: its text identifies the comment if the server has given it another id.
  if (isUncertain)
    outbox.put({
      id,
      secret,
      draft,
      sentAt,
      ...(account !== undefined && {account}),
      state: 'withdrawn',
      isUncertain,
      firstAt,
      lastAt,
      others,
    });
  else outbox.remove(id);
  // Tries again to store the draft: if the storage was full, it has space now.
  drafts.texts.flush();
  change(context, (state) => openPlace(own.remove(state, id), parent, {edits: false, failure}));
  context.onRestore();
  return parent;
}
