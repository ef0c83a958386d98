// Splits long work into short steps, so that the page stays responsive to scrolling and typing.

/** The maximum duration of a step, in milliseconds. With 4, no task was longer than 50 ms; with 10, the longest took 155. */
export const STEP = 4;

declare const scheduler: {readonly yield?: () => Promise<void>} | undefined;

/** Yields to waiting tasks of the browser. Resolves after input and before idle work. */
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

/** Resolves when the current frame has been painted. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => requestAnimationFrame(() => void yieldToBrowser().then(resolve)));
}
