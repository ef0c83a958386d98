// Long work in short steps, so that scrolling and typing go on meanwhile.

/** The longest that a step may take, in milliseconds: performance.md found no task over 50 ms with it, 155 with 10. */
export const STEP = 4;

declare const scheduler: {readonly yield?: () => Promise<void>} | undefined;

/** Lets the browser do what is waiting, and continues soon after: before idle work, after input. */
export function yieldToBrowser(): Promise<void> {
  if (typeof scheduler !== 'undefined' && scheduler.yield) return scheduler.yield();
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

/** Resolves when the frame that is being made has been painted. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => void yieldToBrowser().then(resolve)));
}

/** Takes all steps of some work, as many at a time as there is time for. @param signal Ends it. */
export async function inSteps(work: Iterable<unknown>, signal: AbortSignal): Promise<void> {
  let end = performance.now() + STEP;
  for (const _ of work) {
    if (performance.now() < end) continue;
    await yieldToBrowser();
    if (signal.aborted) return;
    end = performance.now() + STEP;
  }
}
