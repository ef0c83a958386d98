// From what was sent back to what is being written.

import type {CommentId} from '../../core/comment.js';
import type {Failure} from '../../core/failure/failure.js';
import * as own from '../../core/thread/own-comments.js';
import {openPlace} from '../../core/thread/fold-actions.js';
import {change, type WritingContext} from './writing-context.js';

/**
 * Takes a comment that was not taken by the server, or that a moderator turned down, back into its draft, and opens the
 * place to write it. One that the server may have, though nobody heard it say so, is still to be deleted there.
 *
 * @param failure What the writer has to mend.
 * @returns Where to write it; undefined if there is no such comment.
 */
export function undoSend(
  context: WritingContext,
  id: CommentId,
  failure: Failure | null = null,
): CommentId | null | undefined {
  const {outbox, drafts} = context;
  const entry = outbox.get(id);
  if (entry?.state !== 'sending' && entry?.state !== 'refused') return undefined;
  const {draft, secret, sentAt, isUncertain = false, firstAt = sentAt, lastAt = sentAt, others = []} = entry;
  const {parent, source, author} = draft;
  // First the draft: what is written down twice for a moment cannot get lost.
  drafts.takeBack(parent, source, author);
  // By its words it is known again where the server has it under another id.
  if (isUncertain) outbox.put({id, secret, draft, sentAt, state: 'withdrawn', isUncertain, firstAt, lastAt, others});
  else outbox.remove(id);
  // Where a device is full, there is room now.
  drafts.words.flush();
  change(context, (state) => openPlace(own.remove(state, id), parent, {edits: false, failure}));
  context.cameBack();
  return parent;
}
