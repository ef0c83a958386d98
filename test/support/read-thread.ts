import type {CommentStore, StoredComment, StoredThread} from '../../src/server/storage/comment-store.js';

/** A thread and all of its comments, in the order in which they came; null if there is none. */
export async function readThread(
  store: CommentStore,
  key: string,
): Promise<{readonly thread: StoredThread; readonly comments: readonly StoredComment[]} | null> {
  const thread = await store.findThread(key);
  if (!thread) return null;
  const comments: StoredComment[] = [];
  for await (const batch of store.readComments(key)) comments.push(...batch);
  return {thread, comments};
}
