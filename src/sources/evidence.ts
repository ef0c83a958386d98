// The facts about a failed request, for its diagnosis.

export interface Evidence {
  readonly url: string;
  readonly init: RequestInit;
  /** The maximum size of the response body, in bytes. */
  readonly limit: number;
  readonly response: Response | undefined;
  /** The response body; empty unless it was read completely. */
  readonly text: string;
}

/** Whether a request had neither a body nor a secret. */
export const isRead = ({init}: Evidence): boolean => init.redirect !== 'manual';
