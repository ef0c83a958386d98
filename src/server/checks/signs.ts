// Holds comments with several signs of spam.

import {findSigns} from '../signs/find-signs.js';
import type {Check} from '../policy/check.js';

const HOLD_FROM = 1;

export const checkSigns: Check = (submission, {policy}) => {
  if (policy.rules.waiting === 'none') return null;
  const signs = findSigns(submission);
  const score = signs.reduce((sum, {weight}) => sum + weight, 0);
  // Sums of tenths are not exact.
  if (score < HOLD_FROM - 0.001) return null;
  return {is: 'hold', because: `It has signs of spam: ${signs.map(({what}) => what).join(', ')}.`};
};
