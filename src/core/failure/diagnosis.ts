// The technical cause of a failed request, for the site owner. Readers see only the failure's `kind`.

/** The request, without private data: no user info, no e-mail address. */
interface RequestInfo {
  readonly address: string;
  /** Whether the request had neither a body nor a secret. Only then may the response be quoted. */
  readonly isRead: boolean;
  /** The origin of the requesting page; empty outside a page. */
  readonly page: string;
  /** Only for a comment system of others: the setting to change there, in its own words; may be empty. */
  readonly setting?: string;
}

/** The metadata of a response. */
export interface Answer {
  readonly status: number;
  /** `Content-Type`; may be empty. */
  readonly type: string;
  /** The first 60 characters of the body, see `core/text/excerpt`; empty unless the request was a read. */
  readonly start: string;
  /** From `X-Request-Id` or a similar header; may be empty. */
  readonly requestId: string;
  /** The type of the problem (RFC 9457), for example `urn:colloquy:closed`; may be empty. */
  readonly problem: string;
}

/**
 * The cause of a failed request.
 *
 * Without a response:
 * `offline`: the device reports that it is offline · `unreachable`: no connection; browsers hide the reason ·
 * `unanswered`: the same for a write, which is never probed with another request · `cors`: the server responds but
 * does not allow this page to read the response · `csp`: blocked by the page's own policy · `mixed`: an `http:` URL on
 * an `https:` page · `private`: a URL in a private network on a public page · `scheme`: a URL that is neither `http:`
 * nor `https:` · `slow`: timed out · `moved`: a redirect that is not followed, to `to` if known.
 *
 * With a response: `cut`: the connection broke · `large`: longer than `megabytes` · `half`: truncated JSON ·
 * `foreign`: not JSON · `shapeless`: JSON of the wrong shape · `rejected`: a status of 300 or more.
 */
export type Diagnosis = RequestInfo &
  (
    | {readonly is: 'offline' | 'unreachable' | 'unanswered' | 'cors' | 'mixed' | 'private' | 'scheme' | 'slow'}
    | {readonly is: 'csp'; readonly directive: string}
    | {readonly is: 'moved'; readonly to: string | null}
    | {readonly is: 'large'; readonly megabytes: number; readonly answer: Answer}
    | {readonly is: 'cut' | 'half' | 'foreign' | 'shapeless' | 'rejected'; readonly answer: Answer}
  );
