// Splits texts into the words of the search index. The same words are made of a comment and of what a moderator looks for.

/** Maximum length of an indexed word, in UTF-16 units. PostgreSQL allows 2,046 bytes. */
const MAX_LENGTH = 64;

/** Words of at least this length are found by their beginning. */
const MIN_PREFIX = 3;

/**
 * Scripts that do not separate words by spaces, or add particles to words: their words are all pairs of neighbouring
 * characters, which needs no dictionary and is the same in every database.
 */
const UNSPACED =
  /([\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Hangul}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]+)/u;

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** Letters that have no decomposition, and what people type for them. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  ς: 'σ',
};

/**
 * Folds case, accents, width and invisible characters.
 *
 * ```ts
 * foldText('Ｃrème Straße') // 'creme strasse'
 * ```
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    // Keeps the marks of Japanese, which make other letters. Tatweel only stretches a word.
    .replace(/(?![\u3099\u309a])\p{Mn}|\p{Cf}|\u0640/gu, '')
    .normalize('NFC')
    .toUpperCase()
    .toLowerCase()
    .replace(/[æœøđðłþħıς]/g, (letter) => LETTERS[letter] ?? letter);

/** Returns the different words of a text that is indexed. */
export function wordsOf(text: string): readonly string[] {
  const words = new Set<string>();
  for (const run of runsOf(text)) {
    if (!UNSPACED.test(run)) words.add(run.slice(0, MAX_LENGTH));
    else for (const pair of pairsOf(run, true)) words.add(pair);
  }
  return [...words];
}

/** A word that a comment must contain. */
export interface SoughtWord {
  readonly word: string;
  /** Whether words that begin with it count. */
  readonly isPrefix: boolean;
}

/** Returns the words that a comment must contain to be found. */
export function soughtWords(text: string): readonly SoughtWord[] {
  const words = new Map<string, boolean>();
  for (const run of runsOf(text)) {
    const pairs = UNSPACED.test(run) ? pairsOf(run, false) : [];
    // The last character of a run is indexed alone, all others with their neighbour.
    if (UNSPACED.test(run) && pairs.length === 0) words.set(run, true);
    else if (pairs.length > 0) for (const pair of pairs) words.set(pair, false);
    else words.set(run.slice(0, MAX_LENGTH), run.length >= MIN_PREFIX);
  }
  return [...words].map(([word, isPrefix]) => ({word, isPrefix}));
}

const runsOf = (text: string): readonly string[] =>
  (foldText(text).match(WORDS) ?? []).flatMap((word) => word.split(UNSPACED)).filter((run) => run !== '');

function pairsOf(run: string, withLast: boolean): readonly string[] {
  const characters = Array.from(run);
  const pairs = characters.slice(1).map((character, index) => `${characters[index]}${character}`);
  return withLast ? [...pairs, characters.at(-1) ?? ''] : pairs;
}
