// Updates stored comment ids after the server has assigned a new id to a comment.

import type {CommentId} from '../../core/comment.js';
import type {DeviceStorage} from '../../conversation/device-storage.js';
import {decodeIds, FoldMemory} from '../../conversation/fold-memory.js';
import {commentIn, permalinkHash} from './permalink.js';
import {readEntry, writeEntry} from './history-entry.js';

/** Replaces the id in the remembered folds, and in the page's URL if its fragment names the comment. */
export function renameStoredComment(thread: string, storage: DeviceStorage, from: CommentId, to: CommentId): void {
  const rename = (ids: readonly CommentId[]): readonly CommentId[] => ids.map((id) => (id === from ? to : id));
  const folds = new FoldMemory(storage, thread);
  if (folds.read().includes(from)) folds.write(rename(folds.read()));
  const entry = decodeIds(readEntry(thread));
  if (entry.includes(from)) writeEntry(thread, rename(entry));
  if (commentIn(location.href) === from) history.replaceState(history.state, '', permalinkHash(to));
}
