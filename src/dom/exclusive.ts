// What only one tab does at a time.

import type {KeyValueStorage} from './storage.js';

/** Does something unless another tab is doing it under the same name; then it is null, at once. */
export type Exclusive = <T>(name: string, run: () => Promise<T>) => Promise<T | null>;

/** A tab that has not finished after so many milliseconds is taken to be gone. */
const LEASE = 60_000;

/** How long it takes until what one tab has stored can be read by another, in milliseconds. */
const ECHO = 50;

/**
 * Locks are held for as long as something is done and never for longer: a page with one cannot be gone back to. Without
 * Web Locks, which only secure pages have, it is a note in storage; two tabs may then do the same at once, now and then.
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
      // A page may have no right to locks.
      if (hasRun) throw error;
    }
    return lease(storage, `${prefix}lease:${name}`, run);
  };
}

async function lease<T>(storage: KeyValueStorage, key: string, run: () => Promise<T>): Promise<T | null> {
  const now = Date.now();
  const until = Number(storage.get(key)?.split(' ')[0]);
  if (until > now && until <= now + LEASE) return null;
  const mine = `${now + LEASE} ${Math.random()}`;
  // What is not kept on the device is not seen by any other tab either.
  if (storage.set(key, mine)) await new Promise((resolve) => setTimeout(resolve, ECHO));
  if (storage.get(key) !== mine) return null;
  try {
    return await run();
  } finally {
    if (storage.get(key) === mine) storage.remove(key);
  }
}
