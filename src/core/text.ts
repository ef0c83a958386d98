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

/** The entities that a renderer has to write; a body that holds others reads well enough without. */
const ENTITIES = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['nbsp', '\u00a0'],
]);

/**
 * The words of a body without its markup: what is shown when the sanitiser cannot be had. Tags are dropped, blocks
 * become lines, entities are decoded. The result is text and must be treated as such: it may well contain `<script>`.
 */
export function htmlToText(html: string): string {
  const lastClose = html.lastIndexOf('>');
  let text = '';
  for (let at = 0; at < html.length;) {
    const open = html.indexOf('<', at);
    text += html.slice(at, open < 0 ? html.length : open);
    if (open < 0) break;
    // A "<" that opens no tag, or a tag that never ends, is text like the rest.
    if (!/[a-z/!?]/i.test(html.charAt(open + 1)) || open > lastClose) {
      text += '<';
      at = open + 1;
      continue;
    }
    if (/^<(?:br|\/p|\/li|\/blockquote|\/pre)\b/i.test(html.slice(open, open + 12))) text += '\n';
    at = html.indexOf('>', open) + 1;
  }
  return decodeEntities(text).trim();
}

function decodeEntities(text: string): string {
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi, (entity, decimal, hex, name) => {
    if (name) return ENTITIES.get(String(name).toLowerCase()) ?? entity;
    const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10_ffff ? String.fromCodePoint(code) : entity;
  });
}

/** How long a text is for its writer: in Unicode code points, as the server counts. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
