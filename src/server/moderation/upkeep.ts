// Work that is not a request: indexing words, and erasing what is kept for a time only: the words of deleted comments, the
// networks of comments, the comments of yesterday, accounts that nobody uses.

import {reportError} from '../http/report-error.js';
import {NETWORK_KEPT} from '../limits/kept-networks.js';
import type {DecisionStore} from '../storage/decisions/decision-store.js';
import type {QueueStore} from '../storage/queue/queue-store.js';
import type {IdentityStore} from '../storage/identities/identity-store.js';
import type {NetworkStore} from '../storage/requests/network-store.js';
import type {RecentStore} from '../storage/recent/recent-store.js';
import {REMEMBERED} from '../writing/judge-comment.js';

/** How long the words of a comment that a moderator deleted are kept, so that the deletion can be undone. Milliseconds. */
export const KEPT = 30 * 24 * 60 * 60 * 1000;

/** Time between two runs, in milliseconds. A search indexes new comments itself. */
const INTERVAL = 60_000;

/** Time between two passes over all accounts, in milliseconds. */
const ACCOUNTS_INTERVAL = 24 * 60 * 60 * 1000;

interface Kept {
  readonly decisions: DecisionStore;
  readonly queue: QueueStore;
  readonly networks: NetworkStore;
  readonly recent: RecentStore;
  readonly identities: IdentityStore;
}

/** Runs now and every minute. Returns a function that stops, and waits for a batch that is running. */
export function startUpkeep(
  {decisions, queue, networks, recent, identities}: Kept,
  now: () => number,
): () => Promise<void> {
  let isStopped = false;
  let accountsAt = 0;
  const forgetAccounts = async (): Promise<void> => {
    if (now() < accountsAt) return;
    let last: string | null = '';
    while (!isStopped && last !== null) {
      last = await identities.forgetUnused(last, now());
      await pause();
    }
    accountsAt = now() + ACCOUNTS_INTERVAL;
  };
  const run = async (): Promise<void> => {
    for (const step of [
      () => queue.indexWords(),
      () => decisions.eraseWords(now() - KEPT),
      () => networks.erase(now() - NETWORK_KEPT),
      () => recent.forgetBefore(now() - REMEMBERED),
    ]) {
      while (!isStopped && (await step()) > 0) await pause();
    }
    await forgetAccounts();
  };
  let running: Promise<void> = Promise.resolve();
  const start = (): void => {
    running = running.then(run).catch((error: unknown) => {
      if (!isStopped) reportError('Upkeep failed and is tried again', error);
    });
  };
  start();
  const timer = setInterval(start, INTERVAL).unref();
  return () => {
    isStopped = true;
    clearInterval(timer);
    return running;
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
