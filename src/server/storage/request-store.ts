// The port to the stored counters of rate limits. `test/contracts/request-store.ts` tests every implementation.

/** The requests of a network that count towards a rate limit. */
export interface CountedRequests {
  readonly action: string;
  readonly network: string;
  /** Milliseconds since 1970, oldest first; at least one. */
  readonly times: readonly number[];
}

/** Stores which requests count towards rate limits. */
export interface RequestStore {
  /** Returns the requests of each action and network whose latest request is after a time, the latest last. */
  list(after: number): Promise<readonly CountedRequests[]>;
  /**
   * Replaces the requests of these actions and networks, and deletes all whose latest request is not after `expired`, in
   * one transaction.
   */
  save(requests: readonly CountedRequests[], expired: number): Promise<void>;
}
