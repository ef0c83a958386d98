// The browser's clock, random numbers and timers, in the form that `conversation/writing` expects.

export const PLATFORM = {
  now: Date.now,
  random: (bytes: number): Uint8Array => crypto.getRandomValues(new Uint8Array(bytes)),
  later: (run: () => void, milliseconds: number): (() => void) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};
