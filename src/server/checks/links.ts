// Holds comments with several links.

import {findLinks} from './blocking/find-links.js';
import type {Check} from './check.js';

const MAX_LINKS = 1;

export const checkLinks: Check = ({html}, {policy}) => {
  if (policy.rules.waiting === 'none') return null;
  const {length} = findLinks(html);
  return length > MAX_LINKS ? {is: 'hold', because: `It has ${length} links.`} : null;
};
