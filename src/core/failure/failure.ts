// Why something did not work, in words that every layer shares. Each kind has its sentence in `strings/`.

import type {Diagnosis} from './diagnosis.js';

/**
 * `offline` no connection or a broken one · `timeout` no answer in time, or 408 · `missing` 404 or 410 ·
 * `refused` 401, 403 and every other status of 400 to 499 without a kind of its own ·
 * `invalid` the content was rejected, see `fields` · `conflict` 409 · `limited` 429 · `broken` 5xx or 425 ·
 * `blocked` the browser does not let this page ask or read: CORS, mixed content, the page's own policy ·
 * `moved` a redirect that is not followed · `unreadable` an answer that is not what it should be: HTML, truncated JSON, a wrong shape · `large` too big to read ·
 * `unset` nobody has said where the comments are.
 */
export type FailureKind =
  | 'offline'
  | 'timeout'
  | 'missing'
  | 'refused'
  | 'invalid'
  | 'conflict'
  | 'limited'
  | 'broken'
  | 'blocked'
  | 'moved'
  | 'unreadable'
  | 'large'
  | 'unset';

/** What to mend in what was sent: `author.name`, `author.email`, `author.url`, `source`, … */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

export interface Failure {
  readonly kind: FailureKind;
  /** The backend's own sentence, as text for people; may be empty. */
  readonly detail: string;
  readonly fields: readonly FieldError[];
  /** How long the server asks to wait before another attempt, in milliseconds; null or absent if it does not. */
  readonly retryAfter?: number | null;
  /** What happened, for who can mend it; absent where nothing more is known than the kind. */
  readonly diagnosis?: Diagnosis;
}
