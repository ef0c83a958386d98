// Finds text that is written so that programs read something else than people: invisible characters inside words, letters of
// two alphabets in a word, letters of other fonts.

/** Characters that are not seen, between two letters of an alphabet that does not need them. */
const HIDDEN =
  /(?<=[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}])[\u200b-\u200d\u2060-\u2064\ufeff\u180e]+(?=[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}])/gu;

/** Soft hyphens come with text that is copied from a page, a few of them. */
const SOFT_HYPHEN = /\p{L}\u00ad(?=\p{L})/gu;

const OVERRIDE = /[\u202d\u202e]/g;

/** Returns how many characters are hidden in a text; soft hyphens count from the third. */
export function countHidden(text: string): number {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const soft = count(SOFT_HYPHEN);
  return count(HIDDEN) + 2 * count(OVERRIDE) + (soft > 2 ? soft : 0);
}

/** Letters of other alphabets that look like small Latin letters (unicode.org/reports/tr39), and the letters of Latin. */
const MIXED = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]{3,}/gu;

/** A Latin letter after a letter of another alphabet. Endings in another alphabet are normal: “PDFки”, “Linux-ом”. */
const INTERLEAVED = /[аеорсухіѕјԁһԛԝьмнктвАЕОРСУХІЅЈВНКМТοανικρτυχΟΑΝΙΚΡΤΥΧΕΒΗΜƖ]\p{sc=Latin}/u;

/** Returns how many words have look-alikes of Latin letters before Latin ones. */
export const countMixed = (text: string): number =>
  (text.match(MIXED) ?? []).filter((word) => INTERLEAVED.test(word)).length;

/** Mathematical, circled, squared and, outside East Asian text, full-width letters. */
const STYLED = /[\u{1d400}-\u{1d7ff}\u24b6-\u24e9\u{1f130}-\u{1f189}]/gu;
const FULL_WIDTH = /[\uff21-\uff3a\uff41-\uff5a]/g;
const EAST_ASIAN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u;

/** Returns how many letters of a text are of another font. */
export function countStyled(text: string): number {
  const fullWidth = EAST_ASIAN.test(text) ? [] : (text.match(FULL_WIDTH) ?? []);
  return (text.match(STYLED) ?? []).length + fullWidth.length;
}
