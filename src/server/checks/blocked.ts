// Holds comments of blocked names, e-mail addresses, domains and networks.

import type {Check} from '../policy/check.js';

const KINDS = {name: 'name', email: 'e-mail address', domain: 'domain', network: 'network'} as const;

export const checkBlocks: Check = (submission, {policy}) => {
  const block = policy.blocks.find(submission);
  if (!block) return null;
  const what = block.comment === null ? `The ${KINDS[block.kind]} ${block.value}` : 'The network of this writer';
  return {is: 'hold', because: `${what} is blocked.`, reason: 'blocked'};
};
