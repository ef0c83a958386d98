// The port to what requests say of the pages of threads. `test/contracts/page-store.ts` tests every implementation.

/** A title and an address that requests gave for a thread, other than those that it has. */
export interface PageClaim {
  readonly title: string;
  /** Empty if the requests gave none. */
  readonly url: string;
  /** Number of requests. */
  readonly requests: number;
  /** When the last one came. Milliseconds since 1970. */
  readonly at: number;
}

/** Number of claims that are kept for a thread. More would tell a moderator nothing new. */
export const MAX_CLAIMS = 5;

export interface PageStore {
  /** Counts a request with this title and address. Of too many claims, the one whose last request is the oldest is lost. */
  addClaim(thread: string, page: Pick<PageClaim, 'title' | 'url'>, at: number): Promise<void>;
  /** Returns the claims of each thread that has any, the most frequent first. */
  listClaims(threads: readonly string[]): Promise<ReadonlyMap<string, readonly PageClaim[]>>;
  /** Returns the keys of all threads that have claims. */
  listClaimed(): Promise<ReadonlySet<string>>;
}

/** Keeps nothing. For commands. */
export const NO_CLAIMS: PageStore = {
  addClaim: () => Promise.resolve(),
  listClaims: () => Promise.resolve(new Map()),
  listClaimed: () => Promise.resolve(new Set()),
};
