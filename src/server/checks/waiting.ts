// Holds the comments that the site's owner wants to read first.

import type {Check} from './check.js';

export const checkWaiting: Check = async ({email}, {policy, hasPublished}) => {
  const {waiting} = policy.rules;
  if (waiting === 'all') return {is: 'hold', because: 'Every comment waits.'};
  // Writers are identified by e-mail address, because anybody can use another writer's name.
  const isFirst = waiting === 'first' && !(email !== null && (await hasPublished(email)));
  return isFirst ? {is: 'hold', because: 'It is the first comment of this writer.'} : null;
};
