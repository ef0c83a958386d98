// A template tag that removes the indentation of the surrounding code from the story's texts.

/**
 * Returns the Markdown of a comment. Removes the common indentation and replaces line breaks inside a paragraph with
 * spaces, as in text typed into a field. Keeps lines that start a quote or a list item, and fenced code.
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

// A line break continues the paragraph, unless a blank line, a quote or a list item follows.
const CONTINUATION = /(?<!\n)\n *(?!\n|>|- |\d+\. |$)/g;

const joinUnlessFenced = (part: string): string => (part.startsWith('```') ? part : part.replace(CONTINUATION, ' '));
