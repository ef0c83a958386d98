// What a page keeps by the id of a comment, when the server has given the comment another.

import type {CommentId} from '../../core/comment.js';
import type {DeviceStorage} from '../../conversation/device-storage.js';
import {decodeIds, FoldMemory} from '../../conversation/fold-memory.js';
import {commentIn, permalinkHash} from './permalink.js';
import {readEntry, writeEntry} from './history-entry.js';

/** Lets the folds that are remembered, and the page's address if it names the comment, follow it to its new id. */
export function renameStoredComment(thread: string, storage: DeviceStorage, from: CommentId, to: CommentId): void {
  const follow = (ids: readonly CommentId[]): readonly CommentId[] => ids.map((id) => (id === from ? to : id));
  const folds = new FoldMemory(storage, thread);
  if (folds.read().includes(from)) folds.write(follow(folds.read()));
  const entry = decodeIds(readEntry(thread));
  if (entry.includes(from)) writeEntry(thread, follow(entry));
  if (commentIn(location.href) === from) history.replaceState(history.state, '', permalinkHash(to));
}
