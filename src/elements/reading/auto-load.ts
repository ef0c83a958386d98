// Decides whether further pages load automatically.

import type {ThreadState} from '../../core/thread/state.js';

/** From this number of comments on, a button loads further pages. */
const MAX_AUTOMATIC = 10_000;

declare global {
  interface Navigator {
    readonly connection?: {readonly saveData?: boolean};
  }
}

/** Returns false if the reader saves data or 10,000 comments are loaded; a button loads further pages then. */
export const loadsAutomatically = ({thread}: ThreadState): boolean =>
  thread.size < MAX_AUTOMATIC && !navigator.connection?.saveData;
