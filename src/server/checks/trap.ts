// Holds comments of bots, which fill in the hidden field.

import type {Check} from '../policy/check.js';

export const checkTrap: Check = ({trap}) =>
  trap === '' ? null : {is: 'hold', because: 'The hidden field was filled in, which only bots see.'};
