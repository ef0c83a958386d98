// The failures that all layers share. `strings/` has a sentence for each kind.

import type {Diagnosis} from './diagnosis.js';

/**
 * The kind of a failure.
 *
 * `offline`: no connection, or a broken connection · `timeout`: no response in time, or 408 · `missing`: 404 or 410 ·
 * `refused`: 401, 403 and any other 4xx status not listed here · `invalid`: the content was rejected, see `fields` ·
 * `conflict`: 409 · `limited`: 429 · `broken`: 5xx or 425 · `blocked`: the browser blocks the request or the response
 * (CORS, mixed content, the page's own policy) · `moved`: a redirect that is not followed · `unreadable`: an unexpected
 * response (HTML, truncated JSON, a wrong shape) · `large`: a response over the size limit · `unset`: no endpoint is
 * configured.
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

/** A rejected field of the request body: `author.name`, `author.email`, `author.url`, `source`, … */
export interface FieldError {
  readonly field: string;
  readonly message: string;
}

/** A failed operation. */
export interface Failure {
  readonly kind: FailureKind;
  /** The backend's message for people, as plain text; may be empty. */
  readonly detail: string;
  readonly fields: readonly FieldError[];
  /** The delay that the server requires before the next attempt, in milliseconds; null or absent for none. */
  readonly retryAfter?: number | null;
  /** The technical cause, for the site owner; absent if only the kind is known. */
  readonly diagnosis?: Diagnosis;
}
