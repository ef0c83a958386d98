// Locks across tabs: runs a task in only one tab at a time.

import type {KeyValueStorage} from './storage.js';

/** Runs a task under a named lock. Resolves with null at once if another tab holds the lock. */
export type Exclusive = <T>(name: string, run: () => Promise<T>) => Promise<T | null>;

/** The duration of a lease, in milliseconds. After that its tab is considered closed. */
const LEASE_DURATION = 60_000;

/** How long it takes until another tab can read a stored value, in milliseconds. */
const STORAGE_DELAY = 50;

/**
 * Creates a function that runs tasks under a lock. A lock is held only while the task runs, because it keeps the page
 * out of the back/forward cache. Without Web Locks, which only secure pages have, it uses a lease in the storage; then
 * two tabs may occasionally run the same task at once.
 */
export function createExclusive(storage: KeyValueStorage, prefix: string): Exclusive {
  return async (name, run) => {
    let hasRun = false;
    const once = <T>(task: () => Promise<T>): Promise<T> => {
      hasRun = true;
      return task();
    };
    try {
      const {locks} = navigator;
      if (locks) return await locks.request(name, {ifAvailable: true}, (lock) => (lock ? once(run) : null));
    } catch (error) {
      // Falls back to a lease if the page has no right to locks. Errors of the task itself are thrown.
      if (hasRun) throw error;
    }
    return runWithLease(storage, `${prefix}lease:${name}`, run);
  };
}

async function runWithLease<T>(storage: KeyValueStorage, key: string, run: () => Promise<T>): Promise<T | null> {
  const now = Date.now();
  const until = Number(storage.get(key)?.split(' ')[0]);
  if (until > now && until <= now + LEASE_DURATION) return null;
  const mine = `${now + LEASE_DURATION} ${Math.random()}`;
  // Waits for other tabs to write. Skips that if the value is only in memory, where no other tab sees it.
  if (storage.set(key, mine)) await new Promise((resolve) => setTimeout(resolve, STORAGE_DELAY));
  if (storage.get(key) !== mine) return null;
  try {
    return await run();
  } finally {
    if (storage.get(key) === mine) storage.remove(key);
  }
}
