// Applies the rules of a site to a new or edited comment.

import type {CommentId} from '../../core/comment.js';
import {judge} from '../checks/checks.js';
import type {Copies, Submission} from '../policy/submission.js';
import type {Policy} from '../policy/policy.js';
import {readSaidWords, readSameName} from '../folding/same-words.js';
import {HttpProblem} from '../http/problem.js';
import {hash} from '../http/secrets.js';
import type {Rate} from '../limits/rate-limit.js';
import {idleBefore} from '../policy/idle-threads.js';
import type {NewStoredComment, StoredThread, WriterKeys} from '../storage/comment-store.js';
import type {Services} from '../threads/services.js';

export type Judged = Pick<NewStoredComment, 'heldBecause' | 'heldReason'> & {readonly status: 'published' | 'held'};

/** How long the same words are remembered, in milliseconds. */
export const REMEMBERED = 24 * 60 * 60_000;

/**
 * Returns whether a comment is published or held, and why.
 *
 * @param id The id of the comment. Judging it again does not make it a copy of itself.
 * @throws {HttpProblem} 403 with the reason if a check refuses it.
 */
export async function judgeComment(
  id: CommentId,
  submission: Submission,
  writer: WriterKeys,
  policy: Policy,
  services: Services,
): Promise<Judged> {
  const copies = submission.isModerator ? null : await countCopies(id, submission, services);
  const verdict = await judge(
    {...submission, copies},
    {
      policy,
      hasPublished: () => services.store.hasPublished(writer),
      findVerifiedName: (name) => services.writers.findNameLike(name),
      findExceeded: () => findExceeded(services),
      findResemblance: services.findResemblance,
      judges: services.judges,
    },
  );
  if (verdict.is === 'refuse') throw new HttpProblem(403, 'Refused', verdict.detail);
  if (verdict.is === 'publish') return {status: 'published', heldBecause: '', heldReason: null};
  return {status: 'held', heldBecause: verdict.because, heldReason: verdict.reason ?? null};
}

/** Notes the words of a comment, and counts the others that have them. Returns null for words that are not compared. */
async function countCopies(
  comment: CommentId,
  {name, email, html}: Submission,
  {recent, now}: Services,
): Promise<Copies | null> {
  const said = readSaidWords(html);
  const words = said ? hash(JSON.stringify([said.words, said.links])) : '';
  // Guests are compared by what they say of themselves, as readers see it.
  const author = hash(JSON.stringify([readSameName(name), email?.toLowerCase()]));
  const at = now();
  const others = await recent.note({comment, words, author, at}, at - REMEMBERED);
  if (!said) return null;
  const byAuthor = others.filter((each) => each.author === author).length;
  return {byAuthor, byOthers: others.length - byAuthor};
}

/** Returns the rate of the whole site that the latest comments exceed; null if none does. */
async function findExceeded({recent, siteRates, now}: Services): Promise<Rate | null> {
  for (const rate of siteRates) {
    const time = await recent.findTime(rate.requests);
    if (time !== null && time > now() - rate.window) return rate;
  }
  return null;
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
