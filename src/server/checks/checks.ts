// The checks that every new and every edited comment passes, in their order.

import type {Check, CheckContext, Verdict} from '../policy/check.js';
import {checkBlocks} from './blocked.js';
import {checkDuplicates} from './duplicates.js';
import {checkLearned} from './learned.js';
import {checkLinks} from './links.js';
import {checkOutsideJudges} from './outside-judges.js';
import {checkReservedNames} from './reserved-names.js';
import {checkSiteRate} from './site-rate.js';
import {checkSigns} from './signs.js';
import type {Submission} from '../policy/submission.js';
import {checkTrap} from './trap.js';
import {checkUnsolved} from './unsolved.js';
import {checkVerifiedNames} from './verified-names.js';
import {checkWaiting} from './waiting.js';
import {checkWords} from './words.js';

export const CHECKS: readonly Check[] = [
  checkBlocks,
  checkTrap,
  checkDuplicates,
  checkLinks,
  checkWords,
  checkReservedNames,
  checkVerifiedNames,
  checkSiteRate,
  checkUnsolved,
  checkSigns,
  checkLearned,
  checkOutsideJudges,
  checkWaiting,
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
