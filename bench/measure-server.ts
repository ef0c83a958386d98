/** Figures of one run. Rates are requests per second, times are milliseconds. */
export interface ServerFigures {
  /** How many comments the thread has that is read and written. */
  readonly comments: number;
  /** The first page of the thread, beside a bare server that sends the same bytes. */
  readonly reads: {readonly ours: number; readonly bare: number; readonly ratio: number; readonly oursP99: number};
  /** Comments that are on disk when they are acknowledged. */
  readonly writes: {readonly rate: number; readonly p99: number};
  /** From asking to having the first page, when a comment has just been added. */
  readonly firstReadAfterPost: {readonly median: number; readonly worst: number};
}

/** Measures the server; null where there is nothing yet to measure it with. */
export function measureServer(): Promise<ServerFigures | null> {
  return Promise.resolve(null);
}
