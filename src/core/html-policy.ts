// The HTML allow-lists for comments, used by the sanitiser and by the server's renderer.

/** The elements allowed in a comment's body. Any other element is replaced by its text. */
export const ALLOWED_TAGS = [
  'p', 'br', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'hr',
  // Sent by other systems only.
  'sub', 'sup', 'q', 'abbr', 'bdi', 'bdo', 'ruby', 'rt', 'rp', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td',
] as const; // prettier-ignore

/**
 * The attributes allowed on these elements. `class`, `style` and `id` are excluded because a comment could imitate the
 * widget or clobber DOM names of the page. `aria-*` is excluded because it could mislead screen readers.
 */
export const ALLOWED_ATTRIBUTES = ['href', 'title', 'start', 'lang', 'dir', 'colspan', 'rowspan', 'scope'] as const;

/** The URL schemes allowed for links in a comment. */
export const LINK_PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/** The `rel` attribute set on every link in a comment. */
export const LINK_REL = 'nofollow ugc noopener noreferrer';
