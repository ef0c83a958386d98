// Folds text, so that words are found in every disguise: upper case, accents, zero-width characters, look-alikes,
// full-width forms and letters of other fonts.

import {findLetters, toPrototypes, undisguise, UNLIKE_NORMALISED} from './look-alikes.js';

/**
 * What a position of a text can be read as. The first symbol is its folded character. The others are letters that it
 * looks like: `1` is also `l` and `i`, and a Cyrillic `В` is also `b`. A small ASCII letter is itself only.
 */
export type Symbols = readonly [number, ...number[]];

/** `word`: a letter, digit or mark. `unspaced`: of a script that puts no spaces between words. `none`: anything else. */
export type Kind = 'word' | 'unspaced' | 'none';

/** A text as a sequence of positions. */
export interface FoldedText {
  readonly symbols: readonly Symbols[];
  readonly kinds: readonly Kind[];
  /** The index in `text` of each position. */
  readonly offsets: readonly number[];
  /** The text without invisible characters and accents of Latin, Greek and Cyrillic letters. */
  readonly text: string;
}

interface Folded {
  readonly symbols: readonly Symbols[];
  readonly kind: Kind;
  /** Whether the character disappears after a symbol; null: never. */
  readonly joins: ((before: Symbols) => boolean) | null;
}

/** Characters that are not visible: zero-width, directional and other control characters, and the blank of Braille. */
const INVISIBLE = /(?![\t-\r\u0085])[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\u2800]/gu;

/**
 * Marks that a word is written with or without: accents, the points of Hebrew and Arabic, and the stroke that lengthens
 * Arabic words. Not the marks of kana, nor vowels of Indian scripts: they make other letters.
 */
const ACCENTS =
  /(?![\u3099\u309a])(?=\p{M})\p{sc=Zinh}|[\u0483-\u0489\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u06d6-\u06dc\u06df-\u06e4\u06e7\u06e8\u06ea-\u06ed\u0730-\u074a]/gu;

const UNSPACED =
  /[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Java}\p{scx=Bali}\p{scx=Lana}\p{scx=Talu}]/u;

/** Number of code points whose folding is kept: more than one language uses. */
const MAX_KNOWN = 20_000;
const known = new Map<number, Folded>();

const NO_SYMBOL: Symbols = [0];
const SPACE: Folded = {symbols: [[0x20]], kind: 'none', joins: ([before]) => before === 0x20};

/** Whether marks of other scripts disappear on a letter: Latin, Greek and Cyrillic ones, and those that look like Latin. */
const isBare = (symbols: Symbols): boolean =>
  symbols.some((symbol) => symbol < 0x250 || (symbol >= 0x370 && symbol < 0x530));

/** ASCII needs no cleaning. */
const isPlain = (text: string): boolean => /^[\t-\r -~]*$/.test(text);

/**
 * Runs of characters that are normalised together. The others are normalised one by one, because they look like something
 * else before. Two ligatures are whole phrases, of 18 and 8 characters: left as they are, they cannot make a text longer.
 */
const RUNS = new RegExp(`[^${[...UNLIKE_NORMALISED].join('')}\ufdfa\ufdfb]+`, 'gu');

const clean = (text: string): string =>
  text
    .replace(INVISIBLE, '')
    .replace(ACCENTS, '')
    .replace(RUNS, (run) => run.normalize('NFKC'))
    .replace(INVISIBLE, '');

/** Folds a text. Takes time in proportion to its length. */
export function foldText(input: string): FoldedText {
  const text = isPlain(input) ? input : clean(input);
  const symbols: Symbols[] = [];
  const kinds: Kind[] = [];
  const offsets: number[] = [];
  for (let offset = 0; offset < text.length;) {
    const code = text.codePointAt(offset) ?? 0;
    const folded = known.get(code) ?? learn(code);
    const isDropped = folded.joins !== null && folded.joins(symbols.at(-1) ?? NO_SYMBOL);
    for (let index = 0; index < folded.symbols.length && !isDropped; index++) {
      symbols.push(folded.symbols[index] ?? NO_SYMBOL);
      kinds.push(folded.kind);
      offsets.push(offset);
    }
    offset += code > 0xffff ? 2 : 1;
  }
  return {symbols, kinds, offsets, text};
}

/** Returns the folded characters of a text. Folding them again changes nothing. */
export const fold = (text: string): string =>
  foldText(text)
    .symbols.map(([symbol]) => String.fromCodePoint(symbol))
    .join('');

function learn(code: number): Folded {
  if (known.size >= MAX_KNOWN) known.clear();
  const folded = foldCharacter(String.fromCodePoint(code));
  known.set(code, folded);
  return folded;
}

function foldCharacter(character: string): Folded {
  if (/\s/.test(character)) return SPACE;
  const kind = kindOf(character);
  // Some marks look like letters, for example the anusvara of Sinhala like an o.
  const joins = /\p{M}/u.test(character) && findLetters(character).length === 0 ? isBare : null;
  if (isItself(character)) return {symbols: [[codeOf(character)]], kind, joins};
  const normal = character.normalize('NFKC');
  const plain = dropAccents(normal.length > MAX_EXPANSION ? character : normal);
  const folded = foldLetters(plain);
  const symbols = Array.from(folded).map((each): Symbols => [codeOf(each)]);
  const [only] = symbols;
  if (symbols.length !== 1 || !only) return {symbols, kind, joins};
  const looks = UNLIKE_NORMALISED.has(character) ? character : plain;
  const others = findLookAlikes(looks).filter((each) => each !== folded);
  return {symbols: [[only[0], ...new Set(others.map(codeOf))]], kind, joins};
}

function kindOf(character: string): Kind {
  if (!/[\p{L}\p{N}\p{M}]/u.test(character)) return undisguise(character) === undefined ? 'none' : 'word';
  return UNSPACED.test(character) ? 'unspaced' : 'word';
}

/** Whether a character has no case, no accent and no look-alike, as most have. */
const isItself = (character: string): boolean =>
  toPrototypes(character) === character &&
  foldCase(character) === character &&
  character.toUpperCase() === character &&
  undisguise(character) === undefined &&
  dropAccents(character) === character;

const foldLetters = (text: string, depth = 0): string =>
  Array.from(foldCase(text))
    .map((each) => undisguise(each) ?? toPrototype(each, depth))
    .join('');

/** Returns the prototype of a folded character, folded. A small ASCII letter or a digit has none but itself. */
function toPrototype(character: string, depth: number): string {
  if (/^[a-z\d]$/.test(character) || depth > MAX_DEPTH) return character;
  const [letter] = findLetters(character);
  if (letter !== undefined) return letter;
  const prototype = dropAccents(toPrototypes(character).normalize('NFKC'));
  // Small letters of Cyrillic have the small capitals of Latin as prototypes, and look different from small letters. A
  // prototype with marks or parts of Hangul letters would join with the letter before it.
  if (undisguise(prototype) !== undefined || /[\p{M}\p{sc=Hangul}\s]/u.test(prototype)) return character;
  // A beta looks like a sharp s, which is folded to two letters; a percent sign like three characters.
  if (prototype.length > character.length && !/\p{L}/u.test(character)) return character;
  if (foldCase(prototype).length > prototype.length) return character;
  const isKnown = prototype === character || foldCase(prototype) === character;
  return isKnown ? character : foldLetters(prototype, depth + 1);
}

/** Maximum number of characters that normalisation makes of one. */
const MAX_EXPANSION = 6;

/** Prototypes are found in few steps: of the character, of its small form, of its parts. */
const MAX_DEPTH = 4;

/** Returns single characters that a character looks like, in its own case. */
function findLookAlikes(character: string): readonly string[] {
  if (/^[a-z]$/.test(character)) return [];
  const letters = findLetters(character);
  if (letters.length > 0) return letters;
  const prototype = dropAccents(toPrototypes(character).normalize('NFKC'));
  const folded = undisguise(prototype) === undefined ? foldLetters(prototype) : '';
  return prototype !== character && Array.from(folded).length === 1 ? [folded] : [];
}

/** Full case folding of a character: `ß` becomes `ss`, and all forms of sigma are one. */
const foldCase = (text: string): string => text.toLowerCase().toUpperCase().toLowerCase();

const dropAccents = (text: string): string => text.normalize('NFD').replace(ACCENTS, '').normalize('NFC');

const codeOf = (character: string): number => character.codePointAt(0) ?? 0;
