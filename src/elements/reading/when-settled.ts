// Waits with work that readers do not wait for, until the comments have been on screen for a moment.

import {whenIdle} from '../../dom/timing/when-idle.js';

/** The browser is idle for a moment between two steps of rendering, too. After this time, in milliseconds, it is done. */
const QUIET = 300;

/** The maximum time to wait for an idle moment after that, in milliseconds. */
const TIMEOUT = 1000;

/** Resolves in an idle moment, from 0.3 to 1.3 seconds after the call. */
export async function whenSettled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, QUIET));
  await whenIdle(TIMEOUT);
}
