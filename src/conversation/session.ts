// What the reading and the writing half of a conversation share.

import type {Comment, CommentId, Page} from '../core/comment.js';
import type {Failure} from '../core/failure/failure.js';
import {SourceError, type CommentSource} from '../sources/source.js';

/** What happened, for whoever tells the page about it. */
export type Report =
  | {readonly type: 'loaded'; readonly page: Page}
  | {readonly type: 'submitted'; readonly comment: Comment; readonly held: boolean}
  | {readonly type: 'edited'; readonly comment: Comment}
  | {readonly type: 'deleted'; readonly id: CommentId}
  /** A comment could not be sent, and will be sent again by itself. */
  | {readonly type: 'waiting'; readonly failure: Failure}
  /** The first page takes longer than usual. */
  | {readonly type: 'slow'}
  /** A question behind the scenes, such as for what is new, was not answered. */
  | {readonly type: 'missed'; readonly failure: Failure}
  | {readonly type: 'failed'; readonly phase: Phase; readonly failure: Failure};

/** What did not work. */
export type Phase = 'load' | 'more' | 'submit' | 'edit' | 'delete';

/** One thread for as long as it is open; `signal` aborts with the end of that. */
export interface Session {
  readonly source: CommentSource;
  readonly signal: AbortSignal;
}

/** Any error as a failure. One that no source made is a fault of ours: it is told to the console as well. */
export function toFailure(error: unknown): Failure {
  if (error instanceof SourceError) return error;
  console.error('colloquy:', error);
  return {kind: 'unreadable', detail: error instanceof Error ? error.message : '', fields: []};
}

/** Asks a backend. What it cannot do it refuses; that the conversation has ended is nobody's fault. */
export async function ask<T extends object>(
  {signal}: Session,
  request: () => Promise<T> | null | undefined,
): Promise<T | Failure> {
  try {
    return (await request()) ?? new SourceError('refused');
  } catch (error) {
    return signal.aborted ? new SourceError('offline') : toFailure(error);
  }
}
