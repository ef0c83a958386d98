// Tells desks that the queue changed, with server-sent events. A desk then asks for what it shows.

import type {Context} from 'hono';
import {QUEUE_EVENT} from '../../wire/moderation/moderation.js';
import {HttpProblem} from '../http/problem.js';
import {RevisionStream} from '../live/revision-stream.js';
import type {Authenticate, ModerationEnv} from '../moderators/actor.js';
import type {Lifecycle} from '../operations/lifecycle.js';
import type {CommentStore} from '../storage/comment-store.js';
import type {AddModerationRoutes} from './moderation-app.js';

/** Changes within this time are one event, in milliseconds. */
const COLLECT = 200;

/** Interval of comment lines, in milliseconds: shorter than the 60 seconds after which proxies close a connection. */
const KEEP_ALIVE = 25_000;

/** Maximum number of streams: more than a site has desks. */
const MAX_STREAMS = 200;

const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

const EVENT = Buffer.from(`event: ${QUEUE_EVENT}\ndata: {}\n\n`);

/**
 * Creates `GET events`: an event for each change of a comment or thread, on any server.
 *
 * @param authenticate Checks every 25 seconds whether whoever opened a stream may still read it, which ends otherwise.
 */
export function createQueueEvents(
  store: CommentStore,
  lifecycle: Lifecycle,
  authenticate: Authenticate,
): AddModerationRoutes {
  const streams = new Set<RevisionStream>();
  let timer: NodeJS.Timeout | null = null;
  const tell = (): void => {
    if (streams.size === 0) return;
    timer ??= setTimeout(() => {
      timer = null;
      for (const stream of streams) stream.send(QUEUE_EVENT, EVENT);
    }, COLLECT).unref();
  };
  store.onChange(tell);
  store.onForeignChange(tell);
  store.onUnknownChange(tell);
  return (app) => app.get('/events', (context) => open(context, streams, lifecycle, () => authenticate(context)));
}

function open(
  {env, req}: Context<ModerationEnv>,
  streams: Set<RevisionStream>,
  lifecycle: Lifecycle,
  checkActor: () => Promise<unknown>,
): Response {
  if (streams.size >= MAX_STREAMS || lifecycle.phase === 'draining') {
    const detail = 'This server has no free event stream. Ask for the queue again later.';
    throw new HttpProblem(503, 'No free stream', detail, {type: 'busy', retryAfter: 60});
  }
  let close = (): void => undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      const stream = new RevisionStream(createOutgoing(controller), [QUEUE_EVENT], env.network);
      const end = (): void => {
        if (!streams.has(stream)) return;
        close();
        stream.end(1000);
      };
      const timer = setInterval(() => {
        checkActor().then(() => streams.has(stream) && stream.keepAlive(), end);
      }, KEEP_ALIVE).unref();
      const release = lifecycle.addStream({end: () => stream.end(1000 + Math.random() * 9000)});
      streams.add(stream);
      close = () => {
        clearInterval(timer);
        release();
        streams.delete(stream);
      };
      controller.enqueue(Buffer.from('retry: 5000\n\n'));
      req.raw.signal.addEventListener('abort', () => close());
    },
    cancel: () => close(),
  });
  return new Response(body, {headers: HEADERS});
}

function createOutgoing(controller: ReadableStreamDefaultController<Uint8Array>) {
  return {
    write: (text: Uint8Array, onWritten: () => void): void => {
      controller.enqueue(text);
      // Events are tiny, and a desk that does not read is closed by its connection.
      onWritten();
    },
    end: (text: string): void => {
      controller.enqueue(Buffer.from(text));
      controller.close();
    },
  };
}
