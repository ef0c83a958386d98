// The session and the events that reading and writing share.

import type {Comment, CommentId, Page} from '../core/comment.js';
import type {Failure} from '../core/failure/failure.js';
import {SourceError, type CommentSource} from '../sources/source.js';

/** An event of a conversation. The elements turn it into a DOM event or a message. */
export type Report =
  | {readonly type: 'loaded'; readonly page: Page}
  | {readonly type: 'submitted'; readonly comment: Comment; readonly held: boolean}
  | {readonly type: 'edited'; readonly comment: Comment}
  | {readonly type: 'deleted'; readonly id: CommentId}
  /** A comment could not be sent and will be retried automatically. */
  | {readonly type: 'waiting'; readonly failure: Failure}
  /** The first page takes longer than usual. */
  | {readonly type: 'slow'}
  /** A background request failed, such as the check for new comments. */
  | {readonly type: 'missed'; readonly failure: Failure}
  | {readonly type: 'failed'; readonly phase: Phase; readonly failure: Failure};

/** The operation that failed. */
export type Phase = 'load' | 'more' | 'submit' | 'edit' | 'delete';

/** An open thread. `signal` aborts when it is closed. */
export interface Session {
  readonly source: CommentSource;
  readonly signal: AbortSignal;
}

/** Converts an error to a failure. Logs errors that are not a `SourceError`, because they are bugs. */
export function toFailure(error: unknown): Failure {
  if (error instanceof SourceError) return error;
  console.error('colloquy:', error);
  return {kind: 'unreadable', detail: error instanceof Error ? error.message : '', fields: []};
}
