// What a comment may consist of, as data: the sanitiser and the server's renderer both read it here.

/** The elements that a comment's body may contain; anything else is unwrapped to its text. */
export const ALLOWED_TAGS = [
  'p', 'br', 'strong', 'em', 'del', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li', 'a', 'hr',
  // What other systems send beyond that.
  'sub', 'sup', 'q', 'abbr', 'bdi', 'bdo', 'ruby', 'rt', 'rp', 'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td',
] as const; // prettier-ignore

/**
 * The attributes that those elements may carry. No `class`, `style` or `id`: a comment cannot borrow the widget's
 * looks, nor clobber the page's names. No `aria-*`: it could lie to screen readers.
 */
export const ALLOWED_ATTRIBUTES = ['href', 'title', 'start', 'lang', 'dir', 'colspan', 'rowspan', 'scope'] as const;

/** The schemes that a link in a comment may have. */
export const LINK_PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/** What every link in a comment says about itself, whatever its author wrote. */
export const LINK_REL = 'nofollow ugc noopener noreferrer';
