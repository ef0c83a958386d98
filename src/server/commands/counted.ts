// Numbers with their nouns, in the messages of commands.

/** Returns a number with its noun: `1 thread`, `2 threads`. */
export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
