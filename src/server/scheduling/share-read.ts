// Lets calls that arrive together read once.

/**
 * Returns a function that reads like `read`. Calls that arrive while a read runs share the next one: that one begins after
 * them, so it never returns less than what was committed before a call.
 *
 * ```ts
 * const readNames = shareRead(() => store.listNames());
 * await Promise.all([readNames(), readNames(), readNames()]); // two reads: the first call's, and one for both others
 * ```
 */
export function shareRead<T>(read: () => Promise<T>): () => Promise<T> {
  let running: Promise<T> | null = null;
  let next: Promise<T> | null = null;
  const start = (): Promise<T> => {
    next = null;
    const result = read();
    const forget = (): void => void (running === result && (running = null));
    running = result;
    result.then(forget, forget);
    return result;
  };
  return () => {
    if (!running) return start();
    next ??= running.then(start, start);
    return next;
  };
}
