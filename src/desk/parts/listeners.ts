// Listeners for templates.

/** Returns a listener that calls a function with these arguments, without the event. */
export const call =
  <A extends readonly unknown[]>(run: (...args: A) => unknown, ...args: A) =>
  (): void =>
    void run(...args);

/** Returns a listener that passes on the value of its field. */
export const withValue =
  (use: (value: string) => void) =>
  ({target}: Event): void => {
    const isField =
      target instanceof HTMLInputElement ||
      target instanceof HTMLTextAreaElement ||
      target instanceof HTMLSelectElement;
    if (isField) use(target.value);
  };
