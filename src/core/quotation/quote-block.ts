// Writes a quoted passage as a Markdown quote block with a link to its source.

/** The source of a passage: its author, and the URL of the passage. */
export interface PassageSource {
  readonly name: string;
  readonly address: string;
}

/**
 * Returns a quote block in plain Markdown, readable in any renderer. The last line is a link to the source, if there is
 * a source.
 *
 * ```ts
 * quoteBlock('Tea first.', {name: 'Ana', address: 'https://example.org/a#comment-7'})
 * // > Tea first.
 * // >
 * // > — [Ana](https://example.org/a#comment-7)
 * ```
 * @param passage Markdown.
 */
export function quoteBlock(passage: string, source: PassageSource | null): string {
  const lines = passage.trim().split('\n');
  if (source) lines.push('', `— [${escapeText(source.name)}](${escapeAddress(source.address)})`);
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}

const escapeText = (text: string): string => text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&]/g, String.raw`\$&`);

// Escapes characters that would end the URL inside its parentheses.
const escapeAddress = (address: string): string =>
  address.replace(/[()<>\\\s]/g, (character) => `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`);
