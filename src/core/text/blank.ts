// Detects text and Markdown that render as nothing visible.

// U+2800 and the code points above U+FFFF have blank glyphs: a Braille cell without dots, a null note head and Egyptian
// spaces. The Arabic and Kaithi signs that enclose a number are format characters, but visible. Unassigned characters
// count as visible because a newer Unicode version than the engine's may assign them.
const VISIBLE =
  /[^\p{Default_Ignorable_Code_Point}\p{M}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Z}\u2800\u{1d159}\u{13441}\u{13442}]|[\u0600-\u0605\u06dd\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u;

/**
 * Returns whether a text has no visible character. Combining marks without a letter, fillers, joiners, tags, variation
 * selectors, direction marks and private-use characters count as invisible.
 */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

// Named character references of invisible characters.
const BLANK_REFERENCE =
  /&(?:nbsp|shy|zwn?j|[lr]rm|e[nm]sp|emsp1[34]|(?:num|punc|thin|hair)sp|Tab|NewLine|NoBreak|ApplyFunction|af|Invisible(?:Times|Comma)|i[tc]|ZeroWidthSpace|(?:NonBreaking|Medium|VeryThin|Thin|Hair)Space|Negative(?:Medium|Thick|Thin|VeryThin)Space);/g;

/** Empty quotes, empty headings and thematic breaks. */
const EMPTY_LINE = /^ {0,3}(?:(?:> ?)*(?:#{1,6}(?= |$))?[ \u200b]*|(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/gm;

const EMPTY_LIST = /^ {0,3}(?:> ?)*(?:[-+*](?: |$))+$/;

// Only hosts made of letters: a host that ends in a number may be an invalid URL, whose text is then shown.
const DEFINITIONS = /^(?: {0,3}\[\s*[^[\]\\\s][^[\]\\]*\]: *https?:\/\/[a-z]+(?:\.[a-z]+)+(?:\/[\w/-]*)? *(?:\n+|$))+$/;

/**
 * Returns whether Markdown renders as nothing visible, as far as this can be told without rendering: `&nbsp;`, `[]()`,
 * an empty quote, a thematic break, a lone link definition. Never true for visible Markdown; may be false for blank
 * Markdown, which only the renderer on the server detects.
 */
export function isBlankMarkdown(source: string): boolean {
  if (isBlank(source)) return true;
  const text = source.replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd();
  // Indented code is shown literally.
  if (/ {4}|\t/.test(text)) return false;
  if (EMPTY_LIST.test(text) || DEFINITIONS.test(text)) return true;
  const plain = text
    .replace(/\\[!-/:-@[-`{-~]/g, 'x')
    .replace(/[^ -~\n]/gu, toPlaceholder)
    .replace(BLANK_REFERENCE, NOTHING)
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, digits?: string) => decode(hex, digits))
    .replace(
      /(!?)\[([^[\]\n]*)\]\((?:https?:\/\/[a-z]+(?:\.[a-z]+)+(?:\/[\w/-]*)?)?\)/g,
      (link, picture: string, words: string) => (picture === '' && isBlank(words) ? NOTHING : link),
    )
    .replace(EMPTY_LINE, '');
  return isBlank(plain);
}

/** The placeholder of invisible characters. It separates the characters around it. */
const NOTHING = '\u200b';

const toPlaceholder = (character: string): string => (isBlank(character) ? NOTHING : 'x');

// A Markdown mark written as a numeric character reference is literal text.
function decode(hex = '', digits = ''): string {
  const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(digits, 10);
  const isCharacter = code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? toPlaceholder(String.fromCodePoint(code)) : 'x';
}
