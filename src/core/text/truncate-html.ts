// Truncates long bodies.

import {isLong, MAX_BODY_LENGTH} from './long-body.js';

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
