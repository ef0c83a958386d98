// Holds comments of newcomers while the whole site gets more comments than it may.

import {spellWindow} from '../limits/read-rates.js';
import type {Check} from '../policy/check.js';

export const checkSiteRate: Check = async (_, {findExceeded, hasPublished}) => {
  const rate = await findExceeded?.();
  if (!rate || (await hasPublished())) return null;
  return {
    is: 'hold',
    because: `The whole site got more than ${rate.requests} comments within ${spellWindow(rate.window)}.`,
  };
};
