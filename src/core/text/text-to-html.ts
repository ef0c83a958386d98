// What was typed, as something that can be shown, and how long it is.

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

/** How long a text is for its writer: in Unicode code points, as the server counts. */
export function countCodePoints(text: string): number {
  let length = 0;
  for (const _ of text) length++;
  return length;
}
