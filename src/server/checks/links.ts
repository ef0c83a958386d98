// Holds comments that are little more than links.

import {countWords} from '../signs/find-signs.js';
import {findLinks} from '../../core/text/find-links.js';
import type {Check} from '../policy/check.js';

const MAX_LINKS = 1;

/** Words outside links for each link. People say what a link leads to, or why. */
const WORDS_PER_LINK = 4;

export const checkLinks: Check = ({html}, {policy}) => {
  if (policy.rules.waiting === 'none') return null;
  const {length} = findLinks(html);
  if (length <= MAX_LINKS || countWords(html) >= length * WORDS_PER_LINK) return null;
  return {is: 'hold', because: `It has ${length} links.`};
};
