// Which list a comment is in, before and after a decision.

import type {Action, ModeratedComment, ModeratedStatus, Tab} from '../../wire/moderation/moderation.js';

/** Returns whether a comment is in a list. Null: all comments. */
export function belongsTo(tab: Tab, {status, flags}: Pick<ModeratedComment, 'status' | 'flags'>): boolean {
  if (tab === 'waiting') return status === 'held';
  if (tab === 'flagged') return flags.length > 0 && (status === 'held' || status === 'published');
  if (tab === 'rejected') return status === 'rejected' || status === 'spam';
  return status === tab;
}

const STATUS_AFTER: Readonly<Partial<Record<Action, ModeratedStatus>>> = {
  approve: 'published',
  reject: 'rejected',
  spam: 'spam',
  delete: 'deleted',
};

/** Returns whether a comment leaves a list by a decision. */
export function leavesBy(action: Action, tab: Tab, comment: ModeratedComment): boolean {
  const status = STATUS_AFTER[action] ?? comment.status;
  // Approving a reported comment says that the reports are dealt with.
  const flags = action === 'dismiss' || action === 'approve' ? [] : comment.flags;
  return !belongsTo(tab, {status, flags});
}

/** Returns what can be decided about a comment now. */
export function actionsFor(comment: ModeratedComment, tab: Tab): readonly Action[] {
  const {status, flags} = comment;
  const pin = comment.comment.pinned ? 'unpin' : 'pin';
  if (status === 'held') return ['approve', 'reject', 'spam', 'delete', 'edit'];
  if (status === 'rejected') return ['approve', 'spam', 'delete', 'edit'];
  if (status === 'spam') return ['approve', 'reject', 'delete'];
  if (status === 'deleted') return [];
  return [...(tab === 'flagged' && flags.length > 0 ? (['dismiss'] as const) : []), 'reject', 'spam', 'delete', 'edit', pin];
} // prettier-ignore

/** Returns whether a moderator may answer a comment. */
export const canReply = ({status}: ModeratedComment): boolean => status === 'held' || status === 'published';
