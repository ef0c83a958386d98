// The checks that every new and every edited comment passes, in their order.

import type {Check, CheckContext, Verdict} from './check.js';
import {checkBlocks} from './blocked.js';
import {checkLearned} from './learned.js';
import {checkLinks} from './links.js';
import {checkOutsideJudges} from './outside-judges.js';
import {checkReservedNames} from './reserved-names.js';
import {checkSigns} from './signs.js';
import type {Submission} from './submission.js';
import {checkTrap} from './trap.js';
import {checkUnsolved} from './unsolved.js';
import {checkWaiting} from './waiting.js';
import {checkWords} from './words.js';

export const CHECKS: readonly Check[] = [
  checkBlocks,
  checkTrap,
  checkLinks,
  checkWords,
  checkSigns,
  checkReservedNames,
  checkUnsolved,
  checkWaiting,
  checkLearned,
  checkOutsideJudges,
];

/** Returns the verdict of the first check that has one; otherwise, the comment is published. */
export async function judge(
  submission: Submission,
  context: CheckContext,
  checks: readonly Check[] = CHECKS,
): Promise<Verdict> {
  if (submission.isModerator) return {is: 'publish'};
  for (const check of checks) {
    const verdict = await check(submission, context);
    if (verdict) return verdict;
  }
  return {is: 'publish'};
}
