// Bodies that are too long to show without being asked.

/** In UTF-16 code units: 100 KB of plain English. */
export const MAX_BODY_LENGTH = 100 * 1024;

export const isLong = (html: string): boolean => html.length > MAX_BODY_LENGTH;

/**
 * What is shown of a body: all of it, or the start of a long one. The start ends before a tag, an entity or a character
 * that would be cut in two, and is as hostile as the whole: elements that are left open are for the sanitiser to close.
 */
export function truncateHtml(html: string, isWhole = false): string {
  if (isWhole || !isLong(html)) return html;
  const start = html.slice(0, MAX_BODY_LENGTH);
  const tag = start.lastIndexOf('<');
  // A "<" that starts no tag is a character like any other.
  const isOpen = tag > start.lastIndexOf('>') && /^<[a-z/!?]/i.test(html.slice(tag, tag + 2));
  return (isOpen ? start.slice(0, tag) : start).replace(/&[#\w]{0,40}$|[\ud800-\udbff]$/, '');
}
