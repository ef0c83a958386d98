// The port to what tells a flood of comments. `test/contracts/flood-store.ts` tests every implementation.

/** Counts arrivals for all servers together, and keeps the key that signs challenges. */
export interface FloodStore {
  /**
   * Adds arrivals to a minute, and forgets minutes that are more than an hour old.
   *
   * @param minute Minutes since 1970.
   * @returns The arrivals on all servers in this minute and in the one before.
   */
  count(minute: number, arrivals: number): Promise<{readonly now: number; readonly before: number}>;
  /** Returns the number of published comments that were stored after a time, in milliseconds since 1970. */
  countPublished(after: number): Promise<number>;
  /** Returns the key, the same on all servers. @param make Makes the first one. */
  readKey(make: () => string): Promise<string>;
}
