// Which bodies are shown in part until the reader asks for the rest.

/** The longest HTML shown whole, in UTF-16 code units: 100 KB of plain English. */
export const MAX_BODY_LENGTH = 100 * 1024;

/** Returns whether the HTML of a body is truncated by default. */
export const isLong = (html: string): boolean => html.length > MAX_BODY_LENGTH;
