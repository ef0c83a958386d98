// Where an address ends that somebody wrote into a text.

// Quotes, angle brackets, backticks, doubled marks of Markdown, white space, invisible characters; the punctuation and
// symbols of Chinese, Japanese and Korean, full width or not, by their Unicode blocks; and character references that
// stand for such a sign, or that nothing of an address follows.
const STOP =
  /&(?:[lg]t|quot|nbsp|grave|#(?:34|6[02]|96|160|x(?:22|3[ce]|60|a0)));|&#?[a-z\d]{1,30};(?![\w/?#&=%+-])|["<>`\p{Z}\p{Cc}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\*\*|~~|(?=[\u3000-\u303f\u30a0\u30fb\ufe10-\ufe1f\ufe30-\ufe6f\uff00-\uffef])[\p{P}\p{S}]/iu;

// As in GitHub's Markdown.
const TRAILING = new Set(".,;:!?'_*~");

/** What of a text can be an address that it starts with: up to a quote, `<`, `>`, a backtick or CJK punctuation. */
export const cutAtStop = (text: string): string => text.slice(0, STOP.exec(text)?.index);

/**
 * The length of an address without what belongs to the sentence around it: parentheses in pairs stay, others and
 * punctuation at the end do not.
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

// Up to the first parenthesis without its other half.
function balancedLength(text: string): number {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '(') open.push(at);
    else if (text[at] === ')' && open.pop() === undefined) return at;
  }
  return open[0] ?? text.length;
}
