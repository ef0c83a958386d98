// Holds comments of guests whose name looks like that of a writer who signs in on this site.

import type {Check} from '../policy/check.js';

export const checkVerifiedNames: Check = async ({name, isVerified}, {findVerifiedName}) => {
  const verified = isVerified ? null : await findVerifiedName(name);
  if (verified === null) return null;
  return {is: 'hold', because: `The name looks like “${verified}”, who signs in on this site.`, reason: 'name'};
};
