// Follows threads with the event stream of a server.

import {setTimeout as wait} from 'node:timers/promises';
import * as v from 'valibot';
import {threadKey} from '../../../core/url.js';
import {connectionReason} from './connection-reason.js';
import {readChunks} from '../../transfer/read-chunks.js';
import {readLines} from '../../transfer/read-lines.js';

/** Most threads of a stream. */
const MAX_THREADS = 50;

/** Wait after a lost stream, in milliseconds: at first, and at most. */
const WAITS = [1000, 60_000] as const;

const RevisionEvent = v.object({thread: v.string()});

export interface Watch {
  /** The address of the server. Ends with a slash. */
  readonly server: string;
  readonly threads: readonly string[];
  /** Called for a thread that may have changed, also when a stream begins. */
  readonly changed: (thread: string) => Promise<void>;
  /** Called with the reason when the first stream is lost; not again until all streams are followed again. */
  readonly lost: (reason: string) => void;
  readonly signal: AbortSignal;
  /** The wait after a lost stream, in milliseconds: at first, and at most. */
  readonly waits?: readonly [number, number];
}

/** Follows threads until the signal is aborted. */
export async function watchThreads(watch: Watch): Promise<void> {
  const streams: Promise<void>[] = [];
  const lost = new Set<number>();
  for (let start = 0; start < watch.threads.length; start += MAX_THREADS)
    streams.push(follow({...watch, threads: watch.threads.slice(start, start + MAX_THREADS)}, start, lost));
  await Promise.all(streams);
}

// The first event of each thread tells its present revision, so nothing is missed between two streams.
async function follow(watch: Watch, stream: number, lost: Set<number>): Promise<void> {
  const {signal, waits: [firstWait, longestWait] = WAITS} = watch;
  const onEvent = (): void => {
    lost.delete(stream);
    delay = firstWait;
  };
  let delay = firstWait;
  for (; !signal.aborted; delay = Math.min(2 * delay, longestWait)) {
    try {
      await readStream(watch, onEvent);
    } catch (error) {
      if (!signal.aborted && lost.size === 0) watch.lost(connectionReason(error));
      lost.add(stream);
    }
    await wait(delay, null, {signal}).catch(() => null);
  }
}

async function readStream({server, threads, changed, signal}: Watch, onEvent: () => void): Promise<void> {
  const byKey = new Map(threads.map((thread) => [threadKey(thread), thread]));
  const query = new URLSearchParams(threads.map((thread): [string, string] => ['thread', thread]));
  const response = await fetch(`${server}api/v1/events?${query}`, {signal, headers: {Accept: 'text/event-stream'}});
  if (!response.ok) throw new Error(`the server answers with status ${response.status}`);
  for await (const line of readLines(readChunks(response.body))) {
    if (!line.startsWith('data:')) continue;
    const thread = byKey.get(v.parse(RevisionEvent, JSON.parse(line.slice('data:'.length))).thread);
    if (thread === undefined) continue;
    onEvent();
    await changed(thread);
  }
}
