// Holds comments of guests whose name looks like that of a moderator or like a reserved one.

import type {Check} from '../policy/check.js';

export const checkReservedNames: Check = ({name}, {policy}) => {
  const reserved = policy.reservedNames.find(name);
  if (reserved === null) return null;
  return {is: 'hold', because: `The name looks like “${reserved}”, which guests may not use.`, reason: 'name'};
};
