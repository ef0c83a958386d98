// Finds the thread of a new comment, and checks whether it takes one.

import type {Policy} from '../policy/policy.js';
import {HttpProblem, invalid} from '../http/problem.js';
import type {StoredThread} from '../storage/comment-store.js';
import type {Services} from '../threads/services.js';
import {closeIfIdle} from './judge-comment.js';

export interface FoundThread {
  readonly key: string;
  /** Null if it has no comments yet. */
  readonly stored: StoredThread | null;
}

/** Returns a thread: a page may still use the key that its thread had before a moderator renamed it. */
export async function findThread(key: string, {store}: Pick<Services, 'store'>): Promise<FoundThread> {
  const stored = await store.findThread(key);
  const target = stored ? null : await store.findAlias(key);
  return target === null ? {key, stored} : {key: target, stored: await store.findThread(target)};
}

/**
 * Returns the thread if it takes a comment; null if the comment begins it.
 *
 * @param parent The comment that is replied to; null if it is none.
 * @throws {HttpProblem} 403 for a closed thread, 422 for a missing parent.
 */
export async function checkThread(
  parent: string | null,
  {key, stored}: FoundThread,
  policy: Policy,
  services: Services,
): Promise<StoredThread | null> {
  const thread = await closeIfIdle(stored, policy, services);
  if (thread?.closed) {
    throw new HttpProblem(403, 'Closed', 'This discussion is closed. It takes no new comments.', {type: 'closed'});
  }
  if (parent === null) return thread;
  const found = await services.store.findComment(parent);
  const isVisible = found?.thread === key && (found.status === 'published' || found.status === 'deleted');
  if (!isVisible) throw invalid([{field: 'parent', message: 'The comment that you reply to no longer exists.'}]);
  return thread;
}
