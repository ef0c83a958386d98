// Applies changes to threads in memory. A thread that cannot be changed is loaded again.

import type {StoredComment, StoredThread, ThreadChanges} from '../storage/comment-store.js';
import {reportError} from '../http/report-error.js';
import type {Discussion} from './discussion.js';
import type {Steps} from '../scheduling/work-steps.js';

/** A thread after a change, and its new and changed comments. */
export interface Change {
  readonly thread: StoredThread;
  readonly comments: readonly StoredComment[];
}

/** Returns whether changes of other servers came between. */
export const isGap = ({known}: Discussion, {thread}: Change): boolean => thread.revision > known.revision + 1;

/**
 * Applies a change. Returns false if the thread must be loaded again, after an error too: the change is on disk, so the
 * writer must get a response.
 */
export function tryApply(discussion: Discussion, {thread, comments}: Change): boolean {
  try {
    return discussion.apply(thread, comments);
  } catch (error) {
    return report(error);
  }
}

/** Applies everything that is newer. Returns false if the thread must be loaded again. */
export function* tryCatchUp(discussion: Discussion, changes: ThreadChanges): Steps<boolean> {
  try {
    return yield* discussion.catchUp(changes);
  } catch (error) {
    return report(error);
  }
}

function report(error: unknown): false {
  reportError('A cached thread could not be updated and will be loaded again', error);
  return false;
}

/** The state of a thread without comments. */
export const emptyThread = (key: string): StoredThread => ({
  key,
  title: '',
  url: '',
  closed: false,
  epoch: '',
  revision: 0,
  count: 0,
  echoes: 0,
});
