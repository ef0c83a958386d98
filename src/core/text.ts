// Text between Markdown, HTML and plain words. No parser: what is shown of HTML goes through `dom/sanitize`.

/**
 * What somebody typed as HTML that shows exactly that: for a comment whose rendering the server has not sent yet.
 * An empty line starts a paragraph, as in Markdown.
 */
export function textToHtml(text: string): string {
  const paragraphs = text.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replaceAll('\n', '<br>')}</p>`).join('');
}

/** Text with the characters that mean something in HTML written as entities. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

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

/** How long a text is for its writer: in Unicode code points, as the server counts. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
