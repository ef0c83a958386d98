import type {CommentStore, StoredComment, StoredThread} from '../../src/server/storage/comment-store.js';

/** Reads a thread and all its comments from a store, in the order of arrival. Returns null if there is no thread. */
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
