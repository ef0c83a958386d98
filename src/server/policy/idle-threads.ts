// When a thread is idle.

const DAY = 24 * 60 * 60_000;

/**
 * Returns the time before which the last comment of a thread closes it; 0 if threads stay open.
 *
 * @param days The rule: days without a comment; 0: never.
 * @param now Milliseconds since 1970.
 */
export const idleBefore = (days: number, now: number): number => (days === 0 ? 0 : now - days * DAY);
