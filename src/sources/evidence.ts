// What is known of a request that failed.

export interface Evidence {
  readonly url: string;
  readonly init: RequestInit;
  /** The most that was to be read of the answer, in bytes. */
  readonly limit: number;
  readonly response: Response | undefined;
  /** What was read of its body, if that is complete. */
  readonly text: string;
}

/** Whether a request had neither a body nor a secret. */
export const isRead = ({init}: Evidence): boolean => init.redirect === 'follow';
