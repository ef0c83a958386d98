// The HTML of comments: its elements and attributes, used by the sanitisers and by the server's renderer.

/** The elements of a comment as our server renders it. */
export const COMMENT_TAGS = 'p br strong em del code pre blockquote ul ol li a hr'.split(' ');

/** The attributes of these elements. */
export const COMMENT_ATTRIBUTES = 'href title start lang dir'.split(' ');

/** The URL schemes allowed for links in a comment. */
export const LINK_PROTOCOLS: ReadonlySet<string> = new Set(['https:', 'http:', 'mailto:']);

/** The `rel` attribute set on every link in a comment. */
export const LINK_REL = 'nofollow ugc noopener noreferrer';
