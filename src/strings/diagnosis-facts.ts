// What the sentences of failure details are made from.

/** Reasons by HTTP status: 401 · 403 · 404 and 410 · 429 · 408 and 503 · other 5xx and 425 · anything else. */
export type Rejection = 'signIn' | 'forbidden' | 'absent' | 'limited' | 'busy' | 'broken' | 'other';

/** The values used in failure messages. Values that do not apply are empty, or 0. */
export interface DiagnosisFacts {
  /** The host of the requested URL. */
  readonly host: string;
  /** The origin of the requested URL. */
  readonly origin: string;
  /** The origin of the page. */
  readonly page: string;
  /** The directive of the Content-Security-Policy that blocked the request. */
  readonly directive: string;
  /** The target of a redirect. */
  readonly to: string;
  /** The size limit of a response. */
  readonly megabytes: number;
  /** Whether the server is one of ours, as far as the page says. */
  readonly isOurs: boolean;
}
