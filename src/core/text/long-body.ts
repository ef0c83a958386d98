// Truncates long bodies until the reader asks for the rest.

/** The longest HTML shown whole, in UTF-16 code units: 100 KB of plain English. */
export const MAX_BODY_LENGTH = 100 * 1024;

/** Returns whether the HTML of a body is truncated by default. */
export const isLong = (html: string): boolean => html.length > MAX_BODY_LENGTH;

/**
 * Returns the HTML to show: a long body is truncated unless `isWhole` is set. Never cuts through a tag, an entity or a
 * character. The result is untrusted and may leave elements open; the sanitiser closes them.
 */
export function truncateHtml(html: string, isWhole = false): string {
  if (isWhole || !isLong(html)) return html;
  const start = html.slice(0, MAX_BODY_LENGTH);
  const tag = start.lastIndexOf('<');
  // A "<" that does not start a tag is text.
  const isOpen = tag > start.lastIndexOf('>') && /^<[a-z/!?]/i.test(html.slice(tag, tag + 2));
  return (isOpen ? start.slice(0, tag) : start).replace(/&[#\w]{0,40}$|[\ud800-\udbff]$/, '');
}
