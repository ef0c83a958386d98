// Holds comments that resemble those which the moderators of this site marked as spam.

import type {Check} from '../policy/check.js';

export const checkLearned: Check = async (submission, {findResemblance}) => {
  const because = (await findResemblance?.(submission)) ?? null;
  return because === null ? null : {is: 'hold', because};
};
