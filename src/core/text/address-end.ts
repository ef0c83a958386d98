// Finds where a URL ends in plain text or Markdown.

// Ends a URL: quotes, angle brackets, backticks, doubled Markdown marks, white space and invisible characters; Chinese,
// Japanese and Korean punctuation and symbols, full width or not, by Unicode block; and character references of such
// characters, or references that no URL character follows.
const STOP =
  /&(?:[lg]t|quot|nbsp|grave|#(?:34|6[02]|96|160|x(?:22|3[ce]|60|a0)));|&#?[a-z\d]{1,30};(?![\w/?#&=%+-])|["<>`\p{Z}\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\*\*|~~|(?=[\u3000-\u303f\u30a0\u30fb\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef])[\p{P}\p{S}]/iu;

// The same set as in GitHub Flavored Markdown.
const TRAILING = new Set(".,;:!?'_*~");

/** Cuts a text that starts with a URL at the first character that cannot be in a URL: a quote, `<`, a space, … */
export const cutAtStop = (text: string): string => text.slice(0, STOP.exec(text)?.index);

/**
 * Returns the length of a URL without the punctuation of the surrounding sentence. Balanced parentheses belong to the
 * URL; an unbalanced parenthesis and trailing punctuation do not.
 *
 * ```ts
 * addressLength('https://example.org/a_(b)).') // 25: up to `_(b)`
 * ```
 */
export function addressLength(address: string): number {
  let length = balancedLength(address);
  while (TRAILING.has(address[length - 1] ?? '')) length--;
  return length;
}

// Stops at the first unbalanced parenthesis.
function balancedLength(text: string): number {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')' && open.pop() === undefined) return at;
  }
  return open[0] ?? text.length;
}
