// All open event streams of this server, and what they are told.

import type {Client} from '../http/client-address.js';
import {HttpProblem} from '../http/problem.js';
import type {Lifecycle} from '../operations/lifecycle.js';
import {formatRevision} from '../threads/revision.js';
import {WorkScheduler, type Steps} from '../scheduling/work-steps.js';
import type {StoredThread} from '../storage/comment-store.js';
import type {RevisionStream} from './revision-stream.js';

export interface StreamLimits {
  /** Maximum number of streams. */
  readonly streams: number;
  /** Maximum number of streams of one network. */
  readonly perNetwork: number;
}

const LIMITS: StreamLimits = {streams: 12_000, perNetwork: 1000};

/** Changes of a thread within this time are one event, in milliseconds. */
const COLLECT = 100;

/** Interval of comment lines, in milliseconds: shorter than the 60 seconds after which proxies close a connection. */
const KEEP_ALIVE = 25_000;

/** Pages come back after 1 to this many milliseconds when the server ends, so that they do not come all at once. */
const MAX_RETRY = 10_000;

/** Streams written to without a pause: less than 1 ms. */
const RUN_LENGTH = 50;

/** A thread, and what its revision is made of. */
export type RevisionOf = Pick<StoredThread, 'key' | 'revision' | 'epoch'>;

/** Keeps the open event streams, and sends the revision of each thread that changes. */
export class RevisionStreams {
  readonly #lifecycle: Lifecycle;
  readonly #limits: StreamLimits;
  readonly #keepAliveTimer: NodeJS.Timeout;
  readonly #byThread = new Map<string, Set<RevisionStream>>();
  readonly #byNetwork = new Map<string, number>();
  /** The streams, with what removes each from the life of the server. */
  readonly #all = new Map<RevisionStream, () => void>();
  readonly #scheduler = new WorkScheduler();
  /** What was told last of each thread that has streams. */
  readonly #published = new Map<string, RevisionOf>();
  /** The events of the threads that changed since the last time events were sent. */
  readonly #changed = new Map<string, Buffer>();
  #sendTimer: NodeJS.Timeout | null = null;
  /** Called after a stream was opened or closed. */
  onCount: (count: number) => void = () => undefined;

  /** @param lifecycle Ends the streams when the server drains; the pages come back after a random time. */
  constructor(lifecycle: Lifecycle, limits: StreamLimits = LIMITS) {
    this.#lifecycle = lifecycle;
    this.#limits = limits;
    this.#keepAliveTimer = setInterval(() => void this.#keepAlive(), KEEP_ALIVE).unref();
  }

  /** The number of open streams. */
  get count(): number {
    return this.#all.size;
  }

  /**
   * Checks that a client may open a stream.
   *
   * @throws {HttpProblem} 503 if there are too many streams, or if the server is ending.
   */
  checkFree({network, isLocal}: Client): void {
    const isFull =
      this.#lifecycle.phase === 'draining' ||
      this.#all.size >= this.#limits.streams ||
      (!isLocal && (this.#byNetwork.get(network) ?? 0) >= this.#limits.perNetwork);
    if (!isFull) return;
    const retryAfter = 60 + Math.floor(Math.random() * 60);
    const detail = 'This server has no free event stream. Ask for the revision with a request instead.';
    throw new HttpProblem(503, 'No free stream', detail, {type: 'busy', retryAfter});
  }

  add(stream: RevisionStream): void {
    const end = (): void => stream.end(1000 + Math.random() * (MAX_RETRY - 1000));
    this.#all.set(stream, this.#lifecycle.addStream({end}));
    this.#byNetwork.set(stream.network, (this.#byNetwork.get(stream.network) ?? 0) + 1);
    for (const thread of stream.threads) {
      const streams = this.#byThread.get(thread);
      if (streams) streams.add(stream);
      else this.#byThread.set(thread, new Set([stream]));
    }
    this.onCount(this.count);
  }

  remove(stream: RevisionStream): void {
    const release = this.#all.get(stream);
    if (!release) return;
    release();
    this.#all.delete(stream);
    const left = (this.#byNetwork.get(stream.network) ?? 0) - 1;
    if (left > 0) this.#byNetwork.set(stream.network, left);
    else this.#byNetwork.delete(stream.network);
    for (const thread of stream.threads) {
      const streams = this.#byThread.get(thread);
      streams?.delete(stream);
      if (streams?.size !== 0) continue;
      this.#byThread.delete(thread);
      this.#published.delete(thread);
    }
    this.onCount(this.count);
  }

  /** Tells a new stream the revision of one of its threads, unless a newer one was sent to it. */
  start(stream: RevisionStream, thread: RevisionOf): void {
    if (this.#byThread.get(thread.key)?.has(stream)) stream.sendFirst(thread.key, toEvent(thread));
  }

  /** The threads that have streams. */
  get threads(): readonly string[] {
    return [...this.#byThread.keys()];
  }

  /** Whether a thread has streams. */
  has(key: string): boolean {
    return this.#byThread.has(key);
  }

  /** Tells the streams of a thread its new revision, within a tenth of a second. */
  publish(thread: RevisionOf): void {
    if (!this.#byThread.has(thread.key)) return;
    // Changes of this server and of others are told in any order.
    const last = this.#published.get(thread.key);
    if (last?.epoch === thread.epoch && last.revision >= thread.revision) return;
    this.#published.set(thread.key, thread);
    this.#changed.set(thread.key, toEvent(thread));
    this.#sendTimer ??= setTimeout(() => void this.#sendChanged(), COLLECT).unref();
  }

  /** Stops the comment lines. */
  close(): void {
    clearInterval(this.#keepAliveTimer);
    if (this.#sendTimer) clearTimeout(this.#sendTimer);
  }

  async #sendChanged(): Promise<void> {
    this.#sendTimer = null;
    const changed = [...this.#changed];
    this.#changed.clear();
    for (const [thread, event] of changed)
      await this.#each(this.#byThread.get(thread) ?? [], (stream) => stream.send(thread, event));
  }

  async #keepAlive(): Promise<void> {
    await this.#each(this.#all.keys(), (stream) => stream.keepAlive());
  }

  // A stream that was closed meanwhile ignores what is written to it.
  #each(streams: Iterable<RevisionStream>, act: (stream: RevisionStream) => void): Promise<void> {
    return this.#scheduler.run(inSteps([...streams], act));
  }
}

function* inSteps(streams: readonly RevisionStream[], act: (stream: RevisionStream) => void): Steps<void> {
  for (const [index, stream] of streams.entries()) {
    if (index % RUN_LENGTH === RUN_LENGTH - 1) yield;
    act(stream);
  }
}

function toEvent(thread: RevisionOf): Buffer {
  const revision = formatRevision(thread);
  // JSON has no line breaks, which would end the field.
  const data = JSON.stringify({thread: thread.key, revision});
  return Buffer.from(`id: ${revision}\nevent: revision\ndata: ${data}\n\n`);
}
