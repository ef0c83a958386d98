// Converts plain text to HTML, and counts its characters.

/**
 * Returns HTML that shows a text exactly as typed, for a comment that the server has not rendered yet. An empty line
 * starts a paragraph, as in Markdown.
 */
export function textToHtml(text: string): string {
  const paragraphs = text.split(/\n[^\S\n]*(?:\n[^\S\n]*)+/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => `<p>${escapeHtml(paragraph.trim()).replaceAll('\n', '<br>')}</p>`).join('');
}

/** Escapes the special characters of HTML as numeric character references. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** Returns the length of a text in Unicode code points, as the server counts. */
export function countCodePoints(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
