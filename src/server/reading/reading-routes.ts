// Requests of readers: anybody may make them, and any cache may keep their answers for as long as it asks again.

import type {Context} from 'hono';
import type {Order} from '../../core/comment.js';
import {threadKey} from '../../core/url.js';
import type {Discussion} from '../threads/discussion.js';
import type {LoadShedder} from '../limits/load-shedding.js';
import {readQuery} from '../http/guards.js';
import {CountsCache} from './counts-cache.js';
import type {PreparedJson} from '../http/prepared-json.js';
import {badRequest, HttpProblem, notFound} from '../http/problem.js';
import {answerPublicJson, sendPublicJson, type Answer, type ClientPreferences} from '../http/send-json.js';
import type {Services} from '../threads/services.js';

/** How many threads can be counted at once: more than any index page shows. */
const MOST_COUNTS = 50;

type Handler = (context: Context) => Promise<Response>;

/** Answers what is in memory; null if it has to be read first. Bad requests throw as they do elsewhere. */
export type FastHandler = (url: string, wishes: ClientPreferences) => Answer | Promise<Answer> | null;

export interface ReadingRoutes {
  readonly list: Handler;
  readonly listFast: FastHandler;
  readonly count: Handler;
  readonly countFast: FastHandler;
}

/** The handlers of what readers ask for. */
export function createReadingRoutes({store, discussions}: Services, gate: LoadShedder): ReadingRoutes {
  const counts = new CountsCache(store);
  return {
    list: async ({req}) => {
      const query = readListQuery(req.url);
      // What is in memory is no trouble; the rest has to be read.
      const order = orderOf(query);
      const ready = discussions.peek(query.thread, order);
      const discussion = ready ?? (await gate.pass(() => discussions.get(query.thread, order)));
      return sendPublicJson(find(discussion, query), req.raw);
    },

    listFast: (url, wishes) => {
      const query = readListQuery(url);
      const discussion = discussions.peek(query.thread, orderOf(query));
      return discussion && answerPublicJson(find(discussion, query), wishes);
    },

    count: async ({req}) => {
      const asked = readQuery(req.url, 'thread');
      const threads = asked.getAll('thread');
      if (threads.length === 0 || threads.length > MOST_COUNTS)
        throw badRequest(`Ask for 1 to ${MOST_COUNTS} threads.`);
      const kept = counts.peek(queryOf(req.url));
      return sendPublicJson(kept ?? (await gate.pass(() => counts.count(queryOf(req.url), threads))), req.raw);
    },

    countFast: (url, wishes) => {
      const kept = counts.peek(queryOf(url));
      return kept && answerPublicJson(kept, wishes);
    },
  };
}

const queryOf = (url: string): string => url.slice(url.indexOf('?') + 1);

interface ListQuery {
  readonly thread: string;
  readonly order: Order;
  readonly cursor: string | null;
  readonly around: string | null;
  readonly since: string | null;
}

function readListQuery(url: string): ListQuery {
  const query = readQuery(url, 'thread', 'order', 'cursor', 'around', 'since');
  const thread = query.get('thread');
  if (!thread) throw badRequest('The parameter thread is missing.');
  const [cursor, around, since] = [query.get('cursor'), query.get('around'), query.get('since')];
  if (around !== null && (since !== null || cursor !== null)) {
    throw badRequest('The parameter around stands alone, without since and cursor.');
  }
  return {thread: threadKey(thread), order: readOrder(query.get('order') ?? 'oldest'), cursor, around, since};
}

// What stands around a comment, and what is new, needs no order.
const orderOf = ({order, around, since}: ListQuery): Order | null => (around === null && since === null ? order : null);

function find(discussion: Discussion, {order, cursor, around, since}: ListQuery): PreparedJson {
  if (around !== null) {
    const found = discussion.around(around);
    if (found) return found;
    throw notFound('There is no such comment in this thread, or it is not shown.');
  }
  if (since === null) return discussion.page(order, cursor);
  const changes = discussion.since(since, cursor);
  if (changes) return changes;
  const detail = 'This server does not know that revision of the thread. Load the thread anew.';
  throw new HttpProblem(410, 'Gone', detail, {type: 'revision'});
}

const ORDERS: readonly Order[] = ['oldest', 'newest', 'replies'];

function readOrder(wanted: string): Order {
  const order = ORDERS.find((each) => each === wanted);
  if (order) return order;
  throw badRequest(`The order is one of ${ORDERS.join(', ')}.`);
}
