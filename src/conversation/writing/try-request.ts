import type {Failure} from '../../core/failure/failure.js';
import {SourceError} from '../../sources/source.js';
import {toFailure, type Session} from '../session.js';

/**
 * Calls a method of a source and returns failures instead of throwing them. A missing method is `refused`. If the
 * session has ended, the failure is `offline` and is not logged.
 */
export async function tryRequest<T extends object>(
  {signal}: Session,
  request: () => Promise<T> | null | undefined,
): Promise<T | Failure> {
  try {
    return (await request()) ?? new SourceError('refused');
  } catch (error) {
    return signal.aborted ? new SourceError('offline') : toFailure(error);
  }
}
