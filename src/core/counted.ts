// Numbers with their nouns, in English messages that are not translated.

/** Returns a number with its noun: `1 thread`, `2 threads`; `plural` is for nouns that take more than an `s`. */
export const counted = (count: number, noun: string, plural = `${noun}s`): string =>
  `${count} ${count === 1 ? noun : plural}`;
