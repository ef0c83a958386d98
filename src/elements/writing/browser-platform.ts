// The clock, the chance and the timers of a browser, as writing needs them.

export const PLATFORM = {
  now: Date.now,
  random: (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes)),
  later: (run: () => void, milliseconds: number): (() => void) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
