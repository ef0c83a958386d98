// Scrolls to a row, and keeps it in place while the layout around it settles.

import {afterPaint} from '../../dom/timing/time-slices.js';

/** The position is stable after this many equal frames; gives up after the maximum. */
const STABLE_FRAMES = 3;
const MAX_FRAMES = 60;

/** Input that shows the reader wants to go elsewhere. */
const INTERRUPTIONS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls to an element, and repeats until its position is stable: boxes near the viewport get their real height only
 * when rendered, which shifts everything below. Stops as soon as the reader scrolls, clicks or types.
 */
export async function scrollToRow(element: Element, signal: AbortSignal): Promise<void> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const stopped = controller.signal;
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, {signal: stopped});
  for (const type of INTERRUPTIONS) addEventListener(type, stop, {signal: stopped, passive: true, capture: true});
  let stableFrames = 0;
  let top = Number.NaN;
  for (let frame = 0; frame < MAX_FRAMES && stableFrames < STABLE_FRAMES && !stopped.aborted; frame++) {
    element.scrollIntoView({block: 'start', behavior: 'instant'});
    const now = element.getBoundingClientRect().top;
    stableFrames = Math.abs(now - top) < 1 ? stableFrames + 1 : 0;
    top = now;
    await afterPaint();
  }
  stop();
}
