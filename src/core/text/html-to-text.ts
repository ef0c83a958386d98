// Extracts plain text from HTML with regular expressions. HTML that is shown as HTML goes through `dom/sanitize`.

const ENTITIES = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['apos', "'"], ['nbsp', '\u00a0']]); // prettier-ignore

const ENTITY = /&(?:#(x?)([\da-f]{1,7})|([a-z]{2,4}));/gi;

/** Inline elements. Their tags do not separate words. */
const INLINE =
  /^\/?(?:[abiqsu]|abbr|acronym|bd[io]|big|cite|code|data|del|dfn|em|font|ins|kbd|label|mark|samp|small|span|strike|strong|su[bp]|time|tt|var|wbr|rp)$/i;

/**
 * Returns the plain text of an HTML body, shown when the sanitiser cannot be loaded. Drops tags, puts blocks on
 * separate lines, separates cells and fields, replaces images by their `alt` text, and decodes the entities that
 * renderers must write. The result is plain text and may contain `<script>`: never insert it as HTML.
 */
export function htmlToText(html: string): string {
  // Each pass is linear: a tag ends before the next "<", an unclosed element or comment extends to the end, and white space
  // is taken as a whole.
  return html
    .replace(/<(script|style|template|noscript)\b[^<>]*>[^]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(/<([a-z/!?][^<>\s]*)([^<>]*)>/gi, textOfTag)
    .replace(/[ \t\n]+/g, (space) => (space.includes('\n') ? '\n' : space))
    .replace(ENTITY, decodeEntity)
    .trim();
}

/** Decodes the character references of a text once; those that renderers need not write stay as they are. */
export const decodeEntities = (text: string): string => text.replace(ENTITY, decodeEntity);

function textOfTag(_tag: string, named: string, attributes: string): string {
  const name = named.replace(/(.)\/$/, '$1').toLowerCase();
  if (name === 'img' || name === 'area') return ` ${/\balt="([^"]*)"/i.exec(attributes)?.[1] ?? ''} `;
  // Marks superscript and subscript, so that 10³ does not become 103.
  if (/^su[bp]$/.test(name)) return name === 'sub' ? '_' : '^';
  if (INLINE.test(name) || /^[!?]/.test(name)) return '';
  return /^\/?(?:t[dh]|rt|input|button|option|m[a-z]+)$/.test(name) ? ' ' : '\n';
}

function decodeEntity(entity: string, hex: string, digits: string, name?: string): string {
  if (name) return ENTITIES.get(name) ?? entity;
  const code = Number.parseInt(digits, hex ? 16 : 10);
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : entity;
}
