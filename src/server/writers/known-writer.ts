// Writers who are known on a site are counted alone, and are no newcomers.

import type {CommentStore} from '../storage/comment-store.js';
import {keysOfWriter, writerKey, type Writer} from './writer.js';

/**
 * Returns the key of a writer who is known; null for anybody else. A site vouches for its accounts. A device is known by a
 * published comment: one that was held or rejected proves nothing about its writer.
 */
export async function findKnownWriter(
  writer: Writer,
  store: Pick<CommentStore, 'hasPublished'>,
): Promise<string | null> {
  if (writer.identity) return writerKey(writer);
  return writer.device !== null && (await store.hasPublished(keysOfWriter(writer))) ? writerKey(writer) : null;
}
