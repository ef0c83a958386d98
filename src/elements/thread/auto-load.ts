// Decides whether the next page loads automatically.

import type {ThreadState} from '../../core/thread/state.js';

/** From this number of comments on, a button loads further pages. */
const MAX_AUTOMATIC = 10_000;

declare global {
  interface Navigator {
    readonly connection?: {readonly saveData?: boolean};
  }
}

/**
 * Returns whether the next page should be requested. Returns false if 10,000 comments are loaded or the reader saves
 * data, when a button loads further pages, and while the browser tab is hidden.
 */
export const loadsAutomatically = ({thread, reading}: ThreadState): boolean =>
  reading.is === 'ready' &&
  reading.more.is === 'waiting' &&
  thread.size < MAX_AUTOMATIC &&
  !document.hidden &&
  !navigator.connection?.saveData;
