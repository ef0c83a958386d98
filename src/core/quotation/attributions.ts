// Recognises attributions before a passage: "From the article:", "Ana wrote:", "@Ana". Knows words of many languages,
// because people also comment in other languages than the page's.

import {ARTICLE, FROM, INTRODUCES, NOBODY, PLACE, SAYS, type Words} from './attribution-words.js';

/**
 * The kind of source that an attribution names. `article`: the page's own text. `someone`: a person or a place; the
 * passage decides which. `nobody`: a proverb, a song, a common saying or the writer, so no source in the thread.
 */
export type Attribution = 'article' | 'someone' | 'nobody';

/** The maximum length of an attribution, in characters: after words, and before them, where mail programs also put a date. */
export const [LONGEST_AFTER, LONGEST_BEFORE] = [60, 100];

/** The maximum length of an attribution without a known name, in words. */
const WORDS = 6;

// Without accents, and without the vowel points of Hebrew and Arabic. The vowel signs of Indic scripts tell words apart.
const unmark = (words: string): string =>
  words.normalize('NFD').replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u0655\u0670]/g, '');

/** Matches whole words, in lower case and without accents; those of scripts without spaces also inside of others. */
const anyOf = ({spaced, dense}: Words, start = '', before = String.raw`(?:^|[^\p{L}\p{N}])`): RegExp =>
  new RegExp(
    String.raw`${start}${before}(?:${spaced.replaceAll('*', String.raw`[\p{L}\p{M}]*`)})(?![\p{L}\p{N}])|${start}(?:${dense})`,
    'iu',
  );

const [IN_ARTICLE, IN_PLACE, IS_SAID, OF_NOBODY] = [anyOf(ARTICLE), anyOf(PLACE), anyOf(SAYS), anyOf(NOBODY)];

// These are at the start. An abbreviation such as "Re:" has its colon before the name.
const INTRODUCTION = anyOf(INTRODUCES, String.raw`^\s*`, '');
const ORIGIN = anyOf(FROM, '^ *', '');

const fold = (words: string): string => unmark(words.toLowerCase());

/** Returns whether a line starts with an attribution that needs no colon: "@Ana", "Quoting Ana". */
export const isIntroduced = (line: string): boolean => /^\s*[@＠>＞]/.test(line) || INTRODUCTION.test(unmark(line));

/** Returns the kind of source that words name; null if they do not look like an attribution. */
export function readAttribution(lead: string): Attribution | null {
  const folded = fold(lead);
  if (IN_ARTICLE.test(folded)) return 'article';
  if (OF_NOBODY.test(folded)) return 'nobody';
  const words = lead.match(/[^\s:：,]+/g) ?? [];
  if (words.length > WORDS) return null;
  const isName = words.length === 1 || (words.length <= 3 && words.every((word) => /^[^\p{Ll}]/u.test(word)));
  return isName || [INTRODUCTION, ORIGIN, IS_SAID, IN_PLACE].some((each) => each.test(folded)) ? 'someone' : null;
}
