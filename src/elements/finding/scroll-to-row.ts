// Scrolls to a row, and keeps it in place while the layout around it settles.

import {afterPaint} from '../../dom/timing/time-slices.js';

/** The position is stable after this many equal frames; gives up after the maximum. */
const STABLE_FRAMES = 3;
const MAX_FRAMES = 60;

/** Smooth scrolling has ended after this many equal frames. It may start a few frames late. */
const SMOOTH_FRAMES = 8;

/** Input that shows the reader wants to go elsewhere. */
const INTERRUPTIONS = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls to an element, and repeats until its position is stable: boxes near the viewport get their real height only
 * when rendered, which shifts everything below. Stops as soon as the reader scrolls, clicks or types.
 *
 * @param isStep Whether to scroll only as far as necessary, and smoothly if it is not far and the reader has not asked
 *   for reduced motion. Otherwise scrolls to the top of the element at once.
 */
export async function scrollToRow(element: Element, signal: AbortSignal, isStep = false): Promise<void> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  const stopped = controller.signal;
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, {signal: stopped});
  for (const type of INTERRUPTIONS) addEventListener(type, stop, {signal: stopped, passive: true, capture: true});
  if (isStep && isNear(element) && !matchMedia('(prefers-reduced-motion: reduce)').matches) {
    scroll(element, isStep, 'smooth');
    await untilStable(element, SMOOTH_FRAMES, stopped);
  }
  await untilStable(element, STABLE_FRAMES, stopped, () => scroll(element, isStep, 'instant'));
  stop();
}

async function untilStable(element: Element, frames: number, stopped: AbortSignal, each?: () => void): Promise<void> {
  let stableFrames = 0;
  let top = Number.NaN;
  for (let frame = 0; frame < MAX_FRAMES && stableFrames < frames && !stopped.aborted; frame++) {
    each?.();
    const now = element.getBoundingClientRect().top;
    stableFrames = Math.abs(now - top) < 1 ? stableFrames + 1 : 0;
    top = now;
    await afterPaint();
  }
}

function isNear(element: Element): boolean {
  const {top} = element.getBoundingClientRect();
  return top > -innerHeight && top < 2 * innerHeight;
}

// A comment that does not fit into the window is scrolled to its top.
function scroll(element: Element, isStep: boolean, behavior: ScrollBehavior): void {
  const fits = element.getBoundingClientRect().height < innerHeight * 0.8;
  element.scrollIntoView({block: isStep && fits ? 'nearest' : 'start', behavior});
}
