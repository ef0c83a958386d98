// The rows that tell a flood of comments.

/** Number of comments that arrived in a minute on all servers, whatever became of them. */
export interface ArrivalRow {
  /** Minutes since 1970. */
  minute: number;
  count: number;
}

/** The key that signs challenges. There is one row at most. */
export interface ChallengeKeyRow {
  site: string;
  key: string;
}
