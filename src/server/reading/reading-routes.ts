// The routes of readers. They need no authentication, and caches may store the responses but must revalidate them.

import type {Context} from 'hono';
import type {Order} from '../../core/comment.js';
import {threadKey} from '../../core/url.js';
import type {Discussion} from '../threads/discussion.js';
import {revisionOfCursor} from '../threads/cursor.js';
import {numberOfRevision} from '../threads/revision.js';
import type {LoadShedder} from '../limits/load-shedding.js';
import {readQuery} from '../http/guards.js';
import {revisionOfEtags} from '../http/negotiation.js';
import {CountsCache} from './counts-cache.js';
import type {PreparedJson} from '../http/prepared-json.js';
import {badRequest, HttpProblem, notFound} from '../http/problem.js';
import {preparePublicJson, sendPublicJson, type PreparedResponse, type ClientPreferences} from '../http/send-json.js';
import type {Services} from '../threads/services.js';

/** Maximum number of threads in a request for counts: more than any index page shows. */
const MAX_COUNTS = 50;

type Handler = (context: Context) => Promise<Response>;

/** Responds from memory; returns null if the data must be loaded first. Throws `HttpProblem` for invalid requests. */
export type FastHandler = (
  url: string,
  preferences: ClientPreferences,
) => PreparedResponse | Promise<PreparedResponse> | null;

export interface ReadingRoutes {
  readonly list: Handler;
  readonly listFast: FastHandler;
  readonly count: Handler;
  readonly countFast: FastHandler;
}

/** Creates the request handlers for readers. */
export function createReadingRoutes({store, discussions, votes}: Services, shedder: LoadShedder): ReadingRoutes {
  const counts = new CountsCache(store);
  const hasVotes = votes !== null;
  return {
    list: async ({req}) => {
      const query = readListQuery(req.url, hasVotes);
      // Responses from memory are cheap. Only loading a thread counts as load.
      const load = (least: number) => shedder.pass(() => discussions.get(query.thread, orderOf(query), least));
      const least = knownRevision(query, req.header('If-None-Match') ?? null);
      const discussion = discussions.peek(query.thread, orderOf(query), least) ?? (await load(least));
      const found = find(discussion, query) ?? find(await load(discussion.known.revision + 1), query);
      if (!found) throw notFound('This thread has no comment with this id, or the comment is not public.');
      return sendPublicJson(found, req.raw);
    },

    listFast: (url, preferences) => {
      const query = readListQuery(url, hasVotes);
      const least = knownRevision(query, preferences.ifNoneMatch);
      const discussion = discussions.peek(query.thread, orderOf(query), least);
      const found = discussion && find(discussion, query);
      return found && preparePublicJson(found, preferences);
    },

    count: async ({req}) => {
      const params = readQuery(req.url, 'thread');
      const threads = params.getAll('thread');
      if (threads.length === 0 || threads.length > MAX_COUNTS) throw badRequest(`Ask for 1 to ${MAX_COUNTS} threads.`);
      const cached = counts.peek(queryOf(req.url));
      return sendPublicJson(cached ?? (await shedder.pass(() => counts.count(queryOf(req.url), threads))), req.raw);
    },

    countFast: (url, preferences) => {
      const cached = counts.peek(queryOf(url));
      return cached && preparePublicJson(cached, preferences);
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

function readListQuery(url: string, hasVotes: boolean): ListQuery {
  const query = readQuery(url, 'thread', 'order', 'cursor', 'around', 'since');
  const thread = query.get('thread');
  if (!thread) throw badRequest('The parameter thread is missing. Add thread=KEY to the URL.');
  const [cursor, around, since] = [query.get('cursor'), query.get('around'), query.get('since')];
  if (around !== null && (since !== null || cursor !== null)) {
    throw badRequest('The parameter around cannot be combined with since or cursor. Remove one of them.');
  }
  const order = readOrder(query.get('order') ?? 'oldest', hasVotes);
  return {thread: threadKey(thread), order, cursor, around, since};
}

// Requests with `around` or `since` need no page index.
const orderOf = ({order, around, since}: ListQuery): Order | null => (around === null && since === null ? order : null);

// The revision that the client knows, perhaps by a response of another server. No response may be older.
const knownRevision = ({cursor, since}: ListQuery, ifNoneMatch: string | null): number =>
  Math.max(
    revisionOfEtags(ifNoneMatch),
    since === null ? 0 : numberOfRevision(since),
    cursor === null ? 0 : revisionOfCursor(cursor),
  );

// Returns null for a comment that is not in the thread.
function find(discussion: Discussion, {order, cursor, around, since}: ListQuery): PreparedJson | null {
  if (around !== null) return discussion.around(around);
  if (since === null) return discussion.page(order, cursor);
  const changes = discussion.since(since, cursor);
  if (changes) return changes;
  const detail = 'This thread never had that revision. Load the thread again.';
  throw new HttpProblem(410, 'Gone', detail, {type: 'revision'});
}

const ORDERS: readonly Order[] = ['oldest', 'newest', 'replies', 'votes'];

// Without votes, a page that asks for their order gets the usual one.
function readOrder(wanted: string, hasVotes: boolean): Order {
  const order = ORDERS.find((each) => each === wanted);
  if (order) return order === 'votes' && !hasVotes ? 'oldest' : order;
  throw badRequest(`Unknown value for order. Use one of ${ORDERS.join(', ')}.`);
}
