// The HTML allow-lists for comments of any system, used by the sanitiser.

import {COMMENT_ATTRIBUTES, COMMENT_TAGS} from './html-policy.js';

/** The elements allowed in a comment's body. Any other element is replaced by its text. */
export const ALLOWED_TAGS: readonly string[] = [
  ...COMMENT_TAGS,
  // Sent by other systems only.
  'sub', 'sup', 'q', 'abbr', 'bdi', 'bdo', 'ruby', 'rt', 'rp', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td',
]; // prettier-ignore

/**
 * The attributes allowed on these elements. `class`, `style` and `id` are excluded because a comment could imitate the
 * widget or clobber DOM names of the page. `aria-*` is excluded because it could mislead screen readers.
 */
export const ALLOWED_ATTRIBUTES: readonly string[] = [...COMMENT_ATTRIBUTES, 'colspan', 'rowspan', 'scope'];
