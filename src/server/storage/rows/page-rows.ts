// The rows of what requests said of their pages, and of the comments of the last day.

/** A comment of the last day. */
export interface RecentRow {
  comment: string;
  /** A hash of its words and links; empty if they are too few to compare. */
  words: string;
  author: string;
  at: number;
}

/** A title and an address that requests gave for a thread, other than those that it has. */
export interface PageClaimRow {
  thread: string;
  /** A hash of title and address, because an index cannot hold them. */
  claim: string;
  title: string;
  url: string;
  /** Number of requests. */
  requests: number;
  /** When the last one came. */
  at: number;
}

/** What the addresses of clients are hashed with on one day. */
export interface SaltRow {
  /** Days since 1970, UTC. */
  day: number;
  secret: string;
}
