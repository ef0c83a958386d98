// The port that reports changes which other servers make in the same database.

/** A changed thread, and its revision after the change. */
export interface ReportedChange {
  readonly key: string;
  readonly revision: number;
  readonly epoch: string;
}

export interface FeedListener {
  /** Called after every commit of any server, this one included. Changes of a thread are in order of their revisions. */
  onChange(change: ReportedChange): void;
  /** Called when the feed is complete again: changes may have been missed before. */
  onComplete(): void;
}

/** Reports changes of all servers. */
export interface ChangeFeed {
  /** Whether every change is reported. False while the connection is lost. */
  readonly isComplete: boolean;
  /** Starts reporting. Call this once. */
  start(listener: FeedListener): void;
  stop(): Promise<void>;
}

/** The feed of a database that only one process can use. */
export const ALONE: ChangeFeed = {
  isComplete: true,
  start: () => undefined,
  stop: async () => undefined,
};
