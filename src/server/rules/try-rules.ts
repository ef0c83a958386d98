// Finds out what rules would have done with the latest comments, without keeping them.

import {firstWords} from '../../core/text/first-words.js';
import {htmlToText} from '../../core/text/html-to-text.js';
import type {RulesTrial} from '../../wire/moderation/rules.js';
import {judge} from '../checks/checks.js';
import type {Policy} from '../policy/policy.js';
import {WorkScheduler} from '../scheduling/work-steps.js';
import type {StoredComment} from '../storage/comment-store.js';
import type {RuleStore} from '../storage/rules/rule-store.js';

/** Number of comments that rules are tried on. */
const TRIED = 1000;
const MAX_EXAMPLES = 20;
/** Length of the first words of a comment, in characters. */
const EXCERPT = 80;

const scheduler = new WorkScheduler();

/**
 * Tries a policy on the latest comments, published or not, in short steps. Deleted comments have no content. The address
 * and the hidden field of a comment are not stored, so blocked networks and bots are not found.
 */
export async function tryRules(policy: Policy, store: RuleStore): Promise<RulesTrial> {
  const examples: RulesTrial['examples'][number][] = [];
  let tried = 0;
  let held = 0;
  for await (const batch of store.readLatest(TRIED)) {
    for (const {comment, isKnownWriter} of batch) {
      const because = await findReason(comment, policy, isKnownWriter);
      tried++;
      if (because !== '') held++;
      if (because !== '' && examples.length < MAX_EXAMPLES) examples.push(toExample(comment, because));
      await scheduler.pauseIfDue();
    }
  }
  return {tried, held, examples};
}

async function findReason({author, html}: StoredComment, policy: Policy, isKnownWriter: boolean): Promise<string> {
  const submission = {...author, html, trap: '', address: '', isModerator: author.badges.includes('moderator')};
  const verdict = await judge(submission, {policy, hasPublished: () => isKnownWriter, findVerifiedName: () => null});
  if (verdict.is === 'refuse') return verdict.detail;
  return verdict.is === 'hold' ? verdict.because : '';
}

function toExample({id, author, html}: StoredComment, heldBecause: string): RulesTrial['examples'][number] {
  return {id, name: author.name, excerpt: firstWords(htmlToText(html), EXCERPT), heldBecause};
}
