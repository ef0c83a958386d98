// Closes threads in which nobody has commented for the days that the rules say.

import {reportError} from '../http/report-error.js';
import {idleBefore} from '../policy/idle-threads.js';
import type {FindPolicy} from '../policy/policy.js';
import type {CommentStore} from '../storage/comment-store.js';
import {yieldToEventLoop} from '../scheduling/work-steps.js';

/**
 * Time between two rounds, in milliseconds. Posting checks its own thread, so only readers may see a thread open for this
 * time too long.
 */
const INTERVAL = 10 * 60_000;

/** Threads that are checked at once: about 1 ms. */
const BATCH_SIZE = 200;

export interface IdleCloser {
  /** Checks all threads soon. */
  run(): void;
  stop(): Promise<void>;
}

/**
 * Checks all threads now, and again every ten minutes. The change is stored as a moderator's would be, so that all servers
 * and caches agree on it.
 */
export function closeIdleThreads(store: CommentStore, findPolicy: FindPolicy, now: () => number): IdleCloser {
  let isStopped = false;
  let last = Promise.resolve();
  /** The days of the last round. */
  let done: number | null = null;
  const closeAll = async (): Promise<void> => {
    const {closeAfterDays} = (await findPolicy()).rules;
    // The round that opened the threads again was the last one.
    if (closeAfterDays === 0 && done === 0) return;
    for (let after = ''; !isStopped;) {
      const keys = await store.listThreads(after, BATCH_SIZE);
      await store.closeIdle(keys, idleBefore(closeAfterDays, now()));
      if (keys.length < BATCH_SIZE) break;
      after = keys.at(-1) ?? after;
      await yieldToEventLoop();
    }
    done = closeAfterDays;
  };
  const run = (): void => {
    last = last
      .then(() => (isStopped ? undefined : closeAll()))
      .catch((error: unknown) => {
        reportError('Idle threads could not be closed; the server tries again', error);
      });
  };
  run();
  const timer = setInterval(run, INTERVAL).unref();
  return {
    run,
    stop: () => {
      isStopped = true;
      clearInterval(timer);
      return last;
    },
  };
}
