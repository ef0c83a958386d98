// Text that only looks empty: spaces, and characters for which a browser draws nothing.

// U+2800 and the code points above U+FFFF are blank by their glyph: a Braille cell without dots, a null note head and
// Egyptian spaces. Signs of Arabic and Kaithi that enclose a number are format characters and visible. Unassigned
// characters are visible: they may be assigned in a newer Unicode than that of this engine.
const VISIBLE =
  /[^\p{Default_Ignorable_Code_Point}\p{M}\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Z}\u2800\u{1d159}\u{13441}\u{13442}]|[\u0600-\u0605\u06dd\u0890\u0891\u08e2\u{110bd}\u{110cd}]/u;

/**
 * Whether a reader sees nothing of a text. Combining marks without a letter, fillers, joiners, tags, variation selectors,
 * marks of direction and private characters count as nothing.
 */
export const isBlank = (text: string): boolean => !VISIBLE.test(text);

// The character references of HTML that have a name and stand for something blank.
const BLANK_REFERENCE =
  /&(?:nbsp|shy|zwn?j|[lr]rm|e[nm]sp|emsp1[34]|(?:num|punc|thin|hair)sp|Tab|NewLine|NoBreak|ApplyFunction|af|Invisible(?:Times|Comma)|i[tc]|ZeroWidthSpace|(?:NonBreaking|Medium|VeryThin|Thin|Hair)Space|Negative(?:Medium|Thick|Thin|VeryThin)Space);/g;

/** Empty quotes and headings, and lines across. */
const EMPTY_LINE = /^ {0,3}(?:(?:> ?)*(?:#{1,6}(?= |$))?[ \u200b]*|(?:\* *){3,}|(?:- *){3,}|(?:_ *){3,})$/gm;

const EMPTY_LIST = /^ {0,3}(?:> ?)*(?:[-+*](?: |$))+$/;

// A host of letters alone: one that ends in a number may be no address, and then its text is shown.
const DEFINITIONS =
  /^(?: {0,3}\[[^[\]\\]*[^[\]\\\s][^[\]\\]*\]: *https?:\/\/[a-z]+(?:\.[a-z]+)+(?:\/[\w/-]*)? *(?:\n+|$))+$/;

/**
 * Whether Markdown shows nothing, as far as that can be told without rendering it: `&nbsp;`, `[]()`, an empty quote, a
 * line across, a link definition alone. It is never true for Markdown that shows something; a server that renders
 * knows more.
 */
export function isBlankMarkdown(source: string): boolean {
  if (isBlank(source)) return true;
  const text = source.replace(/\r\n?/g, '\n').replace(/^\n+|\s+$/g, '');
  // In code everything stands for itself.
  if (/ {4}|\t/.test(text)) return false;
  if (EMPTY_LIST.test(text) || DEFINITIONS.test(text)) return true;
  const plain = text
    .replace(/\\[!-/:-@[-`{-~]/g, 'x')
    .replace(/[^ -~\n]/gu, standIn)
    .replace(BLANK_REFERENCE, NOTHING)
    .replace(/&#(?:x([\da-f]{1,6})|(\d{1,7}));/gi, (_, hex?: string, digits?: string) => decode(hex, digits))
    .replace(
      /(!?)\[([^[\]\n]*)\]\((?:https?:\/\/[a-z]+(?:\.[a-z]+)+(?:\/[\w/-]*)?)?\)/g,
      (link, picture: string, words: string) => (picture === '' && isBlank(words) ? NOTHING : link),
    )
    .replace(EMPTY_LINE, '');
  return isBlank(plain);
}

/** Stands for what is not seen: it keeps what is around it apart. */
const NOTHING = '\u200b';

const standIn = (character: string): string => (isBlank(character) ? NOTHING : 'x');

// A mark of Markdown that is written as a number is no mark.
function decode(hex = '', digits = ''): string {
  const code = hex ? Number.parseInt(hex, 16) : Number.parseInt(digits, 10);
  const isCharacter = code > 0 && code <= 0x10_ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? standIn(String.fromCodePoint(code)) : 'x';
}
