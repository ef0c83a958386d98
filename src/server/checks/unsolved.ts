// Holds comments that arrive in a flood from clients that cannot solve a challenge.

import type {Check} from '../policy/check.js';

export const checkUnsolved: Check = ({isUnsolved}) =>
  isUnsolved ? {is: 'hold', because: 'It arrived in a flood of comments, without a solved challenge.'} : null;
