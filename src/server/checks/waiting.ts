// Holds the comments that the site's owner wants to read first.

import type {Check} from '../policy/check.js';

export const checkWaiting: Check = async (_, {policy, hasPublished}) => {
  const {waiting} = policy.rules;
  if (waiting === 'all') return {is: 'hold', because: 'Every comment waits.'};
  // A name or an e-mail address that somebody typed proves nothing.
  const isFirst = waiting === 'first' && !(await hasPublished());
  return isFirst ? {is: 'hold', because: 'It is the first comment of this writer.'} : null;
};
