// Whether a thread reads on by itself.

import type {ThreadState} from '../../core/thread/state.js';

/** From so many comments on the reader is asked before more are fetched. */
const ENOUGH = 10_000;

declare global {
  interface Navigator {
    readonly connection?: {readonly saveData?: boolean};
  }
}

/** Not where a reader saves data, and not beyond ten thousand comments: there is a button then. */
export const loadsAutomatically = ({thread}: ThreadState): boolean =>
  thread.size < ENOUGH && !navigator.connection?.saveData;
