// Follows threads with the event stream of a server.

import {setTimeout as wait} from 'node:timers/promises';
import * as v from 'valibot';
import {threadKey} from '../../../core/url.js';
import {readChunks} from '../../transfer/read-chunks.js';
import {readLines} from '../../transfer/read-lines.js';

/** Most threads of a stream. */
const MAX_THREADS = 50;

/** Wait after a lost stream, in milliseconds: at first, and at most. */
const [FIRST_WAIT, LONGEST_WAIT] = [1000, 60_000];

const RevisionEvent = v.object({thread: v.string()});

export interface Watch {
  /** The address of the server. Ends with a slash. */
  readonly server: string;
  readonly threads: readonly string[];
  /** Called for a thread that may have changed, also when a stream begins. */
  readonly changed: (thread: string) => Promise<void>;
  /** Called with one sentence when a stream is lost. */
  readonly lost: (reason: string) => void;
  readonly signal: AbortSignal;
}

/** Follows threads until the signal is aborted. */
export async function watchThreads(watch: Watch): Promise<void> {
  const streams: Promise<void>[] = [];
  for (let start = 0; start < watch.threads.length; start += MAX_THREADS)
    streams.push(follow({...watch, threads: watch.threads.slice(start, start + MAX_THREADS)}));
  await Promise.all(streams);
}

// The first event of each thread tells its present revision, so nothing is missed between two streams.
async function follow(watch: Watch): Promise<void> {
  const {signal, lost} = watch;
  for (let delay = FIRST_WAIT; !signal.aborted; delay = Math.min(2 * delay, LONGEST_WAIT)) {
    try {
      await readStream(watch, () => (delay = FIRST_WAIT));
    } catch (error) {
      if (!signal.aborted) lost(error instanceof Error ? error.message : String(error));
    }
    await wait(delay, null, {signal}).catch(() => null);
  }
}

async function readStream({server, threads, changed, signal}: Watch, onEvent: () => void): Promise<void> {
  const byKey = new Map(threads.map((thread) => [threadKey(thread), thread]));
  const query = new URLSearchParams(threads.map((thread): [string, string] => ['thread', thread]));
  const response = await fetch(`${server}api/v1/events?${query}`, {signal, headers: {Accept: 'text/event-stream'}});
  if (!response.ok) throw new Error(`The server answers with status ${response.status}.`);
  for await (const line of readLines(readChunks(response.body))) {
    if (!line.startsWith('data:')) continue;
    const thread = byKey.get(v.parse(RevisionEvent, JSON.parse(line.slice('data:'.length))).thread);
    if (thread === undefined) continue;
    onEvent();
    await changed(thread);
  }
}
