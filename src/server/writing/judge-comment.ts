// Applies the rules of a site to a new or edited comment.

import {judge} from '../checks/checks.js';
import type {Submission} from '../checks/submission.js';
import type {Policy} from '../checks/policy.js';
import {HttpProblem} from '../http/problem.js';
import {idleBefore} from '../checks/idle-threads.js';
import type {NewStoredComment, StoredThread} from '../storage/comment-store.js';
import type {Services} from '../threads/services.js';

export type Judged = Pick<NewStoredComment, 'heldBecause' | 'heldReason'> & {readonly status: 'published' | 'held'};

/**
 * Returns whether a comment is published or held, and why.
 *
 * @throws {HttpProblem} 403 with the reason if a check refuses it.
 */
export async function judgeComment(submission: Submission, policy: Policy, services: Services): Promise<Judged> {
  const {store, findResemblance, judges} = services;
  const context = {policy, hasPublished: (email: string) => store.hasPublished(email), findResemblance, judges};
  const verdict = await judge(submission, context);
  if (verdict.is === 'refuse') throw new HttpProblem(403, 'Refused', verdict.detail);
  if (verdict.is === 'publish') return {status: 'published', heldBecause: '', heldReason: null};
  return {status: 'held', heldBecause: verdict.because, heldReason: verdict.reason ?? null};
}

/** Closes a thread if nobody has commented for the days that the rules say. Returns its present state. */
export async function closeIfIdle(
  thread: StoredThread | null,
  {rules: {closeAfterDays}}: Policy,
  {store, now}: Services,
): Promise<StoredThread | null> {
  if (!thread || thread.closed || closeAfterDays === 0) return thread;
  await store.closeIdle([thread.key], idleBefore(closeAfterDays, now()));
  return store.findThread(thread.key);
}
