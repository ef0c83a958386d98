// Splits a text into words and hashes them. Case, accents and an editor's brackets do not change the hash of a word.

/** The words of a text: hashes, and positions in UTF-16 units. */
export interface Tokens {
  readonly hashes: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Surrogates count as letters. */
const LETTER = /[\p{L}\p{N}\p{Surrogate}]/u;
const MARK = /\p{M}/u;

/** Scripts without spaces between words: each character is a word. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]/u;

/** Characters inserted into words by an editor or by Markdown: "energize[d]", "*bold*ly". They do not end a word. */
const INSIDE = /[[\]*_\u00AD\u200B-\u200D]/;

/** Returns whether a hash is that of a character in a script without spaces. True for 1 in 65,536 other words. */
export const isDense = (hash: number): boolean => hash >= 0xe00 && hash <= 0xffff;

const FNV = 0x01000193;
const BASIS = 0x811c9dc5 | 0;

/** Returns the words of a text with their positions. Takes linear time. */
export function tokenise(text: string): Tokens {
  const hashes: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  scan(text, (hash, start, end) => {
    hashes.push(hash);
    starts.push(start);
    ends.push(end);
  });
  return {hashes, starts, ends};
}

/** Returns the hashes of the words of a text. @param starts Receives the start of each word. */
export function hashesOf(text: string, starts: number[] = []): readonly number[] {
  const hashes: number[] = [];
  scan(text, (hash, start) => {
    hashes.push(hash);
    starts.push(start);
  });
  return hashes;
}

function scan(text: string, found: (hash: number, start: number, end: number) => void): void {
  const lower = text.toLowerCase();
  // A few letters have a longer lower-case form, which would shift all positions after it.
  const folded = lower.length === text.length ? lower : text;
  let hash = BASIS;
  let start = -1;
  let end = 0;
  for (let index = 0; index < folded.length; index++) {
    const code = folded.charCodeAt(index);
    const kind = KINDS[code] || kindOf(code);
    if (kind === Kind.Letter) {
      if (start < 0) start = index;
      hash = Math.imul(hash ^ (BASES[code] ?? code), FNV);
      end = index + 1;
    } else if (kind === Kind.Mark && start >= 0) end = index + 1;
    else if (kind !== Kind.Inside) {
      if (start >= 0) found(hash, start, end);
      hash = BASIS;
      start = -1;
      if (kind === Kind.Dense) found(code, index, index + 1);
    }
  }
  if (start >= 0) found(hash, start, end);
}

const Kind = {Letter: 1, Dense: 2, Mark: 3, Inside: 4, Other: 5} as const;

/** Caches, by UTF-16 code unit: the kind of each character, and its base letter without accents. */
const KINDS = new Uint8Array(1 << 16);
const BASES = new Uint16Array(1 << 16);

function kindOf(code: number): number {
  const character = String.fromCharCode(code);
  const kind = DENSE.test(character)
    ? Kind.Dense
    : LETTER.test(character)
      ? Kind.Letter
      : MARK.test(character)
        ? Kind.Mark
        : INSIDE.test(character)
          ? Kind.Inside
          : Kind.Other;
  KINDS[code] = kind;
  BASES[code] = character.normalize('NFD').charCodeAt(0);
  return kind;
}
