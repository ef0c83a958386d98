// Waits until the browser has nothing more urgent to do.

/** Safari has no idle callbacks. After this many milliseconds the first comments are usually on screen. */
const FALLBACK = 200;

declare const requestIdleCallback: typeof window.requestIdleCallback | undefined;

/** Resolves when the browser is idle, at the latest after `timeout` milliseconds. */
export function whenIdle(timeout: number): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'undefined') setTimeout(resolve, Math.min(timeout, FALLBACK));
    else requestIdleCallback(() => resolve(), {timeout});
  });
}
