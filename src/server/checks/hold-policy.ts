// Decides which comments are held. Suspected spam is held, never dropped.

import type {CommentStore} from '../storage/comment-store.js';

/**
 * Which comments are held. `none`: none; `links`: those with two or more links; `first`: also a writer's first comment;
 * `all`: all. A filled-in hidden field always holds a comment.
 */
export const MODERATIONS = ['none', 'links', 'first', 'all'] as const;
export type Moderation = (typeof MODERATIONS)[number];

export interface CheckedComment {
  readonly html: string;
  readonly email: string | null;
  /** Content of the hidden field, which only bots fill in. */
  readonly trap: string;
}

/** Returns why a comment is held, as text for the moderator; an empty string if it is not held. */
export async function findHoldReason(
  {html, email, trap}: CheckedComment,
  moderation: Moderation,
  store: CommentStore,
): Promise<string> {
  if (trap !== '') return 'the hidden field was filled in';
  if (moderation === 'none') return '';
  if (moderation === 'all') return 'every comment is held';
  const links = html.split('<a ').length - 1;
  if (links >= 2) return `${links} links`;
  // Writers are identified by e-mail address, because anybody can use another writer's name.
  if (moderation === 'first' && !(email !== null && (await store.hasPublished(email)))) return 'first comment';
  return '';
}
