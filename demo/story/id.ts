/**
 * The id of a comment of the story: a UUIDv7 of the afternoon the article appeared, the same on every machine, so that
 * links to a comment keep working. Numbers go by chapter: 203 is the third comment of the second.
 */
export const id = (number: number): string => `01242000-0000-7000-8000-${String(number).padStart(12, '0')}`;
