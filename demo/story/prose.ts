// Lets the story be written with the indentation of the code around it.

/**
 * A comment's Markdown. The common indentation is taken away, and a line break inside a paragraph becomes a space, as
 * it would when typed into a text field. Lines that begin a quote or a list item, and fenced code, stay as they are.
 *
 * ```ts
 * prose`
 *   > They are right
 *   about the mould.
 * ` // '> They are right about the mould.'
 * ```
 */
export function prose({raw}: TemplateStringsArray): string {
  const text = raw.join('').replaceAll('\\`', '`').replace(/^\n/, '').trimEnd();
  const indentation = /^ */.exec(text)?.[0] ?? '';
  const lines = text.split('\n').map((line) => (line.startsWith(indentation) ? line.slice(indentation.length) : line));
  return lines.join('\n').split(FENCE).map(joinUnlessFenced).join('');
}

const FENCE = /(^```[^]*?^```$)/m;

// A line break before anything but a blank line, a quote or a list item continues the paragraph.
const CONTINUATION = /(?<!\n)\n *(?!\n|>|- |\d+\. |$)/g;

const joinUnlessFenced = (part: string): string => (part.startsWith('```') ? part : part.replace(CONTINUATION, ' '));
