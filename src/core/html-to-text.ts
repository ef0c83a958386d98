// The words of HTML. No parser: what is shown of HTML goes through `dom/sanitize`.

const ENTITIES = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['nbsp', '\u00a0']]); // prettier-ignore

/**
 * The words of a body without its markup: what is shown when the sanitiser cannot be had. Tags are dropped, blocks
 * become lines, and the entities that a renderer has to write are decoded. The result is text and must be treated as
 * such: it may well contain `<script>`.
 */
export function htmlToText(html: string): string {
  // No tag reaches over the next "<": so each pass is linear, whatever the text is made of.
  return html
    .replace(/<(?:br|\/p|\/li|\/blockquote|\/pre)\b[^<>]*>/gi, '\n')
    .replace(/<[a-z/!?][^<>]*>/gi, '')
    .replace(/&(?:#(x?)([\da-f]{1,7})|([a-z]{2,4}));/gi, decodeEntity)
    .trim();
}

function decodeEntity(entity: string, hex: string, digits: string, name?: string): string {
  if (name) return ENTITIES.get(name) ?? entity;
  const code = Number.parseInt(digits, hex ? 16 : 10);
  return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : entity;
}
