import {STEP, yieldToBrowser} from './time-slices.js';

/** Runs all steps of an iterable, and yields to the browser whenever `STEP` has passed. @param signal Ends the work. */
export async function inSteps(work: Iterable<unknown>, signal: AbortSignal): Promise<void> {
  let end = performance.now() + STEP;
  for (const _ of work) {
    if (performance.now() < end) continue;
    await yieldToBrowser();
    if (signal.aborted) return;
    end = performance.now() + STEP;
  }
}
