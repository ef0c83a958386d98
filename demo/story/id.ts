/**
 * Returns the id of a comment of the story: a UUIDv7 dated on the afternoon when the article appeared. Ids are the same
 * on every machine, so that permalinks keep working. Numbers begin with the chapter: 203 is the third comment of
 * chapter 2.
 */
export const id = (number: number): string => `01242000-0000-7000-8000-${String(number).padStart(12, '0')}`;
