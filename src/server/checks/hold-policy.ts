// Which comments wait for a moderator. A sign of spam holds a comment; none is ever dropped.

import type {CommentStore} from '../storage/comment-store.js';

/** Who waits: nobody, those with two or more links, those who write for the first time as well, or everybody. */
export const MODERATIONS = ['none', 'links', 'first', 'all'] as const;
export type Moderation = (typeof MODERATIONS)[number];

export interface CheckedComment {
  readonly html: string;
  readonly email: string | null;
  /** What was typed into the field that people do not see. */
  readonly trap: string;
}

/** Why a comment has to wait, in words for the moderator; empty if it does not. */
export async function findHoldReason(
  {html, email, trap}: CheckedComment,
  moderation: Moderation,
  store: CommentStore,
): Promise<string> {
  if (trap !== '') return 'a field that people do not see was filled in';
  if (moderation === 'none') return '';
  if (moderation === 'all') return 'every comment waits';
  const links = html.split('<a ').length - 1;
  if (links >= 2) return `${links} links`;
  // An address is the only thing that a guest cannot borrow by writing somebody's name.
  if (moderation === 'first' && !(email !== null && (await store.hasPublished(email)))) return 'first comment';
  return '';
}
