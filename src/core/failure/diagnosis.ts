// What happened to a request, for the person who can mend it. The reader's half is the `kind` of a failure.

/** The request, without anything private: no user info, no e-mail address. */
interface Asked {
  readonly address: string;
  /** Whether it had neither a body nor a secret. Only then is anything of the answer quoted. */
  readonly isRead: boolean;
  /** The origin of the page that asked; empty outside a page. */
  readonly page: string;
}

/** What an answer says about itself. */
export interface Answer {
  readonly status: number;
  /** Its `Content-Type`; may be empty. */
  readonly type: string;
  /** Its first 60 characters, see `core/excerpt`; empty unless the request was a read. */
  readonly start: string;
  /** From `X-Request-Id` and its like; may be empty. */
  readonly requestId: string;
}

/**
 * Without an answer:
 * `offline` the device says so · `unreachable` no connection, for a reason that browsers hide · `unanswered` the same
 * for a request that writes, which is never tried another way · `cors` the server answers, but not to this page ·
 * `csp` the page's own policy · `mixed` an insecure address in a secure page · `private` an address in a private
 * network on a public page · `scheme` an address that is none of http or https · `slow` silence for too long · `moved` a redirect that is not followed, to `to` if known.
 *
 * With one: `cut` the connection broke · `large` longer than `megabytes` · `half` JSON that ends early ·
 * `foreign` no JSON · `shapeless` JSON of another shape · `rejected` a status of 300 or more.
 */
export type Diagnosis = Asked &
  (
    | {readonly is: 'offline' | 'unreachable' | 'unanswered' | 'cors' | 'mixed' | 'private' | 'scheme' | 'slow'}
    | {readonly is: 'csp'; readonly directive: string}
    | {readonly is: 'moved'; readonly to: string | null}
    | {readonly is: 'large'; readonly megabytes: number; readonly answer: Answer}
    | {readonly is: 'cut' | 'half' | 'foreign' | 'shapeless' | 'rejected'; readonly answer: Answer}
  );
