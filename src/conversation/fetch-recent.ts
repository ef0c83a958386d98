// Asks a server what has come that is not here yet.

import type {Comment} from '../core/comment.js';
import type {Conversation} from './conversation.js';
import type {Session} from './session.js';

/** How long a comment that is to be sent again waits for the answer, in milliseconds. */
const PATIENCE = 2000;

/** The newest comments of a thread, as far as its server tells in time: what has changed since the page, or a first page. */
export async function fetchRecent({state}: Conversation, {source, signal}: Session): Promise<readonly Comment[]> {
  const since = state.info?.revision;
  const ended = new AbortController();
  const stop = (): void => ended.abort();
  const timer = setTimeout(stop, PATIENCE);
  signal.addEventListener('abort', stop);
  const which = source.can.find && since ? {order: state.order, since} : {order: 'newest' as const};
  const silence = new Promise<null>((resolve) => ended.signal.addEventListener('abort', () => resolve(null)));
  const load = source.load({...which, signal: ended.signal}).catch(() => null);
  const page = await Promise.race([load, silence]);
  clearTimeout(timer);
  signal.removeEventListener('abort', stop);
  return page?.comments ?? [];
}
