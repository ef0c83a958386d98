// Brings a reader to a row, and keeps them there while the page around it settles.

import {afterPaint} from '../../dom/time-slices.js';

/** For how many frames in a row the place has to stay the same, and for how many it is looked after at most. */
const STEADY = 3;
const PATIENCE = 60;

/** What a reader does who has somewhere else to go. */
const LEAVING = ['wheel', 'touchstart', 'pointerdown', 'keydown'] as const;

/**
 * Scrolls to an element. Boxes that come near the visible part get their true sizes only then, which moves what is
 * below them: so the place is taken again until it stays. Ends as soon as the reader does something.
 */
export async function scrollToRow(element: Element, signal: AbortSignal): Promise<void> {
  const leaving = new AbortController();
  const leave = (): void => leaving.abort();
  const ended = leaving.signal;
  if (signal.aborted) leave();
  signal.addEventListener('abort', leave, {signal: ended});
  for (const type of LEAVING) addEventListener(type, leave, {signal: ended, passive: true, capture: true});
  let steady = 0;
  let top = Number.NaN;
  for (let frame = 0; frame < PATIENCE && steady < STEADY && !ended.aborted; frame++) {
    element.scrollIntoView({block: 'start', behavior: 'instant'});
    const now = element.getBoundingClientRect().top;
    steady = Math.abs(now - top) < 1 ? steady + 1 : 0;
    top = now;
    await afterPaint();
  }
  leave();
}
