// Recognises HTML that a parser reads exactly as written, with every element closed.

// A tag in the form that our server writes, or text without characters that parsers drop or replace.
const TOKEN = /<(\/?)([a-z]+)(?: (?:href|rel|title|start|lang|dir)="[^"<\0\f\r]*")*>|[^<\0\f\r]+/g;

// The allowed paths of elements. In other places, a parser would close or reopen other elements. Links are not nested:
// `[^a]` works because no other allowed tag name contains an "a". Text must be inside a block.
const PLACE = /(?:^|li|quote)\/(?:p|pre|blockquote|[uo]l|hr)$|[uo]l\/li$|.\/(?:br|strong|em|del|code)$|^[^a]+\/a$/;

// HTML parsers flatten nesting beyond a limit, the strictest at 200 elements; we stop at 100. In characters.
const LONGEST_PATH = 300;

/**
 * Returns whether a parser certainly reads HTML exactly as written: only elements of a comment, each closed and in an
 * allowed place, with text only in blocks. HTML rendered by our server qualifies. `false` means "not certain". Takes
 * linear time.
 */
export function isWellFormed(html: string): boolean {
  let path = '';
  const rest = html.replace(TOKEN, (token: string, slash?: string, tag?: string) => {
    if (!tag) return path || !/\S/.test(token) ? '' : token;
    const inner = `${path}/${tag}`;
    if (slash && path.endsWith(`/${tag}`)) path = path.slice(0, -tag.length - 1);
    else if (slash || inner.length > LONGEST_PATH || !PLACE.test(inner)) return token;
    else if (!/[bh]r/.test(tag)) path = inner;
    return '';
  });
  return rest + path === '';
}
