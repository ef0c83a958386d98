// Which HTML ends where it ends, whatever comes after it: a parser leaves nothing open behind it.

// A tag as our server writes them, or text without the characters that parsers drop or replace.
const TOKEN = /<(\/?)([a-z]+)(?: (?:href|rel|title|start|lang|dir)="[^"<\0\f\r]*")*>|[^<\0\f\r]+/g;

// The elements that are known, by the path to where each may be: anywhere else a parser would first close something, or
// open something again. A link is in no other: no other name has an "a". Text is in a block.
const PLACE = /(?:^|li|quote)\/(?:p|pre|blockquote|[uo]l|hr)$|[uo]l\/li$|.\/(?:br|strong|em|del|code)$|^[^a]+\/a$/;

// Parsers flatten what is nested deeper than they like, from 200 elements on: these are 100 at most.
const LONGEST_PATH = 300;

/**
 * Whether HTML is so plainly written that a parser finds exactly the elements that stand there, every one closed: those of
 * a comment, each where it may be, and text in blocks. What our server renders is. A `false` says only that this is not certain.
 * The time is linear in the length.
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
