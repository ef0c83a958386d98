// The port to the stored counters of rate limits. `test/contracts/request-store.ts` tests every implementation.

/** What is limited, and whose requests. */
export interface RequestKey {
  readonly action: string;
  readonly network: string;
}

/** The requests of a network that count towards a rate limit. */
export interface CountedRequests extends RequestKey {
  /** Milliseconds since 1970, oldest first; at least one. */
  readonly times: readonly number[];
}

/** Stores which requests count towards rate limits. */
export interface RequestStore {
  /** Whether several servers may count at the same time. Then every request must be counted with `change`. */
  readonly isShared: boolean;
  /** Returns the requests of each action and network whose latest request is after a time, the latest last. */
  list(after: number): Promise<readonly CountedRequests[]>;
  /**
   * Replaces the requests of these actions and networks, and deletes all whose latest request is not after `expired`, in
   * one transaction.
   */
  save(requests: readonly CountedRequests[], expired: number): Promise<void>;
  /**
   * Changes the requests of these actions and networks, each of which is given once. No other change comes between.
   *
   * @param count Returns the new times, given the stored ones.
   */
  change(keys: readonly RequestKey[], count: (stored: CountedRequests) => readonly number[]): Promise<void>;
}
