// The names of the orders in the strings.

import type {Order} from '../../core/comment.js';

export const ORDER_WORDS: ReadonlyMap<Order, 'oldest' | 'newest' | 'mostReplies'> = new Map([
  ['oldest', 'oldest'],
  ['newest', 'newest'],
  ['replies', 'mostReplies'],
]);
