// The route of event streams. It writes to Node's response: Hono's streams take several times the memory.

import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Context} from 'hono';
import {threadKey} from '../../core/url.js';
import type {Client} from '../http/client-address.js';
import {readQuery} from '../http/guards.js';
import {badRequest} from '../http/problem.js';
import type {LoadShedder} from '../limits/load-shedding.js';
import {formatRevision} from '../threads/revision.js';
import type {Services} from '../threads/services.js';
import {GONE, type CommentStore, type StoredThread} from '../storage/comment-store.js';
import {Followers} from './followers.js';
import {RevisionStream} from './revision-stream.js';
import type {RevisionOf, RevisionStreams} from './revision-streams.js';

/** Maximum number of threads of a stream: more than any page has. */
const MAX_THREADS = 50;

const HEADERS = {
  'Content-Type': 'text/event-stream',
  // `no-transform`: a proxy that compresses would collect events first. nginx buffers too unless it is told otherwise
  // (nginx.org/en/docs/http/ngx_http_proxy_module.html#proxy_buffering).
  'Cache-Control': 'no-store, no-transform',
  'X-Accel-Buffering': 'no',
};

/** The first line, so that the page learns at once that no proxy holds the stream back. Milliseconds. */
const BEGINNING = 'retry: 5000\n\n';

export interface LiveRoutes {
  /** Opens a stream and returns true; returns false for other requests, and for those that `refuse` answers. */
  readonly open: (incoming: IncomingMessage, outgoing: ServerResponse, clientOf: () => Client) => boolean;
  /** Answers requests that open no stream. */
  readonly refuse: (context: Context<{Bindings: Client}>) => never;
}

/**
 * Creates the handlers of `GET /api/v1/events`.
 *
 * @param commonHeaders Headers of every response.
 */
export function createLiveRoutes(
  services: Services,
  shedder: LoadShedder,
  streams: RevisionStreams,
  commonHeaders: Readonly<Record<string, string>>,
): LiveRoutes {
  const followers = new Followers(streams);
  tellChanges(services, streams, followers);
  return {
    open: (incoming, outgoing, clientOf) => {
      if (incoming.method !== 'GET' || incoming.url?.split('?', 1)[0] !== '/api/v1/events') return false;
      const client = clientOf();
      const threads = tryRead(() => {
        streams.checkFree(client);
        return readThreads(`http://localhost${incoming.url}`);
      });
      if (!threads) return false;
      outgoing.writeHead(200, {...HEADERS, ...commonHeaders}).write(BEGINNING);
      const stream = new RevisionStream(outgoing, threads, client.network);
      outgoing.once('close', () => streams.remove(stream));
      streams.add(stream);
      const known = incoming.headers['last-event-id']?.toString() ?? null;
      // The page asks again after its own time: nothing is lost.
      tellPresent(stream, known, streams, (key) => findRevision(key, services, shedder, followers)).catch(() =>
        stream.end(5000 + Math.random() * 5000),
      );
      return true;
    },

    refuse: ({req, env}) => {
      readThreads(req.url);
      streams.checkFree(env);
      throw badRequest('This is a stream of events. Ask for it over HTTP/1.1 or HTTP/2.');
    },
  };
}

function tellChanges(services: Services, streams: RevisionStreams, followers: Followers): void {
  services.store.onChange((thread, comments) => {
    // A held comment changes the revision, but nothing that readers see: they need not ask.
    const isPublic = comments.length === 0 || comments.some(({changed}) => changed === thread.revision);
    if (isPublic) followers.publish(thread);
  });
  const tellAgain = (keys: readonly string[]): void => {
    // If it fails, the database is lost, and there is a call when it is back.
    tellAll(keys, followers, services).catch(() => undefined);
  };
  services.store.onForeignChange((thread) => {
    if (thread.epoch === GONE) tellAgain([thread.key]);
    else followers.publish(thread);
  });
  services.store.onUnknownChange((key) => tellAgain(key === null ? streams.threads : [key]));
}

/** Tells the present revisions of a stream's threads. @param known The revision that the page knows, or null. */
async function tellPresent(
  stream: RevisionStream,
  known: string | null,
  streams: RevisionStreams,
  find: (key: string) => Promise<RevisionOf>,
): Promise<void> {
  for (const key of stream.threads) {
    const thread = await find(key);
    // A page that comes back has this revision already.
    const isKnown = stream.threads.length === 1 && formatRevision(thread) === known;
    if (!isKnown) streams.start(stream, thread);
  }
  stream.finishStart();
}

async function tellAll(keys: readonly string[], followers: Followers, {store}: Services): Promise<void> {
  for (const key of keys) {
    const thread = (await store.findThread(key)) ?? (await findTarget(key, store, followers));
    if (thread) followers.publish(thread);
  }
}

async function findRevision(
  key: string,
  {store, discussions}: Services,
  shedder: LoadShedder,
  followers: Followers,
): Promise<RevisionOf> {
  const find = async () => (await store.findThread(key)) ?? (await findTarget(key, store, followers));
  const thread = discussions.peek(key)?.thread ?? (await shedder.pass(find));
  return thread ? {...thread, key} : {key, revision: 0, epoch: ''};
}

// Finds the thread that had this key before, and tells the streams of the old key of its changes from now on.
async function findTarget(key: string, store: CommentStore, followers: Followers): Promise<StoredThread | null> {
  const target = await store.findAlias(key);
  if (target !== null) followers.add(target, key);
  return target === null ? null : store.findThread(target);
}

function readThreads(url: string): readonly string[] {
  const threads = readQuery(url, 'thread').getAll('thread').filter(Boolean).map(threadKey);
  if (threads.length === 0) throw badRequest('The parameter thread is missing. Add thread=KEY to the URL.');
  if (threads.length > MAX_THREADS) throw badRequest(`Ask for 1 to ${MAX_THREADS} threads.`);
  return [...new Set(threads)];
}

// Returns null after an error: `refuse` fails in the same way and creates the error response.
function tryRead<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
