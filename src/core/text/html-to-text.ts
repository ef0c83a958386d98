// The words of HTML. No parser: what is shown of HTML goes through `dom/sanitize`.

const ENTITIES = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['nbsp', '\u00a0']]); // prettier-ignore

/** Elements within a line: their tags separate no words. */
const INLINE =
  /^\/?(?:[abiqsu]|abbr|acronym|bd[io]|big|cite|code|data|del|dfn|em|font|ins|kbd|label|mark|samp|small|span|strike|strong|su[bp]|time|tt|var|wbr|rp)$/i;

/**
 * The words of a body without its markup: what is shown when the sanitiser cannot be had. Tags are dropped, blocks
 * become lines, cells and fields are apart, pictures are their alternative text, and the entities that a renderer has to
 * write are decoded. The result is text and must be treated as such: it may well contain `<script>`.
 */
export function htmlToText(html: string): string {
  // No tag reaches over the next "<", and what is not closed reaches to the end: so each pass is linear.
  return html
    .replace(/<(script|style|template|noscript)\b[^<>]*>[^]*?(?:<\/\1\s*>|$)/gi, ' ')
    .replace(/<!--[^]*?(?:-->|$)/g, '')
    .replace(/<([a-z/!?][^<>\s]*)([^<>]*)>/gi, textOfTag)
    .replace(/[ \t]*\n[ \t\n]*/g, '\n')
    .replace(/&(?:#(x?)([\da-f]{1,7})|([a-z]{2,4}));/gi, decodeEntity)
    .trim();
}

function textOfTag(_tag: string, named: string, attributes: string): string {
  const name = named.replace(/(.)\/$/, '$1').toLowerCase();
  if (name === 'img' || name === 'area') return ` ${/\balt="([^"]*)"/i.exec(attributes)?.[1] ?? ''} `;
  // Two words for what is above or below the line, so that 10 to the third is not 103.
  if (/^su[bp]$/.test(name)) return name === 'sub' ? '_' : '^';
  if (INLINE.test(name) || /^[!?]/.test(name)) return '';
  return /^\/?(?:t[dh]|rt|input|button|option|m[a-z]+)$/.test(name) ? ' ' : '\n';
}

function decodeEntity(entity: string, hex: string, digits: string, name?: string): string {
  if (name) return ENTITIES.get(name) ?? entity;
  const code = Number.parseInt(digits, hex ? 16 : 10);
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : entity;
}
