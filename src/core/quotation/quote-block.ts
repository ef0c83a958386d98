// A passage of somebody else's words, as a quote block in Markdown that says where they come from.

/** Where a passage comes from: whose it is, and an address that leads to it. */
export interface PassageSource {
  readonly name: string;
  readonly address: string;
}

/**
 * A quote block in plain Markdown. Its last line names the source as a link, so that it can be read anywhere; without
 * a source it is an ordinary quote block.
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

// What would end the address inside its parentheses.
const escapeAddress = (address: string): string =>
  address.replace(/[()<>\\\s]/g, (character) => `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`);
