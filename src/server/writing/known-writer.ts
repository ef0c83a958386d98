// Finds out whether a writer is known on this site.

import type {CommentStore} from '../storage/comment-store.js';
import {matchesHash} from '../http/secrets.js';

/** What a request says of its writer. */
interface Proof {
  readonly earlier?: {readonly id: string; readonly secret: string} | undefined;
}

/**
 * Returns what identifies a writer who is known; null for anybody else. Writers are known by the secret of a published
 * comment, which only their device has.
 */
export async function findKnownWriter({earlier}: Proof, store: CommentStore): Promise<string | null> {
  const comment = earlier ? await store.findComment(earlier.id) : null;
  if (!earlier || comment?.status !== 'published' || !matchesHash(earlier.secret, comment.secretHash)) return null;
  return `device ${(comment.secretHash ?? '').slice(0, 32)}`;
}
