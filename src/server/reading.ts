// Requests of readers: anybody may make them, and any cache may keep their answers for as long as it asks again.

import type {Context} from 'hono';
import type {Order} from '../core/comment.js';
import {threadKey} from '../core/url.js';
import {readQuery} from './guards.js';
import {badRequest} from './problem.js';
import {sendPublicJson} from './send-json.js';
import type {Services} from './services.js';

/** How many threads can be counted at once: more than any index page shows. */
const MOST_COUNTS = 50;

type Handler = (context: Context) => Promise<Response>;

export function createReading({store, snapshots}: Services): {readonly list: Handler; readonly count: Handler} {
  return {
    list: async ({req}) => {
      const query = readQuery(req.url, 'thread', 'order', 'cursor');
      const thread = query.get('thread');
      if (!thread) throw badRequest('The parameter thread is missing.');
      const snapshot = await snapshots.get(threadKey(thread));
      return sendPublicJson(snapshot.page(readOrder(query.get('order') ?? 'oldest'), query.get('cursor')), req.raw);
    },

    count: async ({req}) => {
      const asked = readQuery(req.url, 'thread').getAll('thread');
      if (asked.length === 0 || asked.length > MOST_COUNTS) throw badRequest(`Ask for 1 to ${MOST_COUNTS} threads.`);
      const counts = await store.countComments(asked.map(threadKey));
      const byName = asked.map((thread) => [thread, counts.get(threadKey(thread)) ?? 0] as const);
      return sendPublicJson({json: JSON.stringify({counts: Object.fromEntries(byName)})}, req.raw);
    },
  };
}

const ORDERS: readonly Order[] = ['oldest', 'newest', 'replies'];

function readOrder(wanted: string): Order {
  const order = ORDERS.find((each) => each === wanted);
  if (order) return order;
  throw badRequest(`The order is one of ${ORDERS.join(', ')}.`);
}
