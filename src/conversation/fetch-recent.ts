// Loads the newest comments of a thread from its server.

import type {Comment} from '../core/comment.js';
import type {Conversation} from './conversation.js';
import type {Session} from './session.js';

/** How long a retry of a comment waits for the response, in milliseconds. */
const TIMEOUT = 2000;

/**
 * Loads the changes since the loaded revision, or the first page of the newest comments if the source has no `find`.
 * Returns an empty list on failure or time-out.
 */
export async function fetchRecent({state}: Conversation, {source, signal}: Session): Promise<readonly Comment[]> {
  const since = state.info?.revision;
  const abort = new AbortController();
  const stop = (): void => abort.abort();
  const timer = setTimeout(stop, TIMEOUT);
  signal.addEventListener('abort', stop);
  const query = source.can.find && since ? {order: state.order, since} : {order: 'newest' as const};
  const aborted = new Promise<null>((resolve) => abort.signal.addEventListener('abort', () => resolve(null)));
  const {signal: ending} = abort;
  const load = source.recent?.(ending) ?? source.load({...query, signal: ending}).then(({comments}) => comments);
  const comments = await Promise.race([load.catch(() => null), aborted]);
  clearTimeout(timer);
  signal.removeEventListener('abort', stop);
  return comments ?? [];
}
