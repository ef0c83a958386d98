// Holds copies: words that another author, or the same one twice, has sent to the site within a day.

import type {Check} from '../policy/check.js';

/** How often an author may send the same words: a comment may fit into two threads. */
const MAX_OWN = 2;

export const checkDuplicates: Check = ({copies}) => {
  if (!copies) return null;
  if (copies.byOthers > 0)
    return {is: 'hold', because: 'Another author has sent the same words to this site within a day.'};
  const times = copies.byAuthor + 1;
  return times > MAX_OWN
    ? {is: 'hold', because: `The author has sent the same words to this site ${times} times within a day.`}
    : null;
};
