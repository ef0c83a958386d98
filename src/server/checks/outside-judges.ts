// Asks the judges outside the server that the owner has switched on.

import type {Check} from '../policy/check.js';

export const checkOutsideJudges: Check = async (submission, {judges = []}) => {
  for (const ask of judges) {
    const verdict = await ask(submission);
    if (verdict) return verdict;
  }
  return null;
};
