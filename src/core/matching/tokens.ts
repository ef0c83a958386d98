// Words of a text as numbers, so that two spellings of a word are one: case, accents, and brackets that an editor put
// around a letter do not count.

/** The words of a text: a number for each, and where it stands. */
export interface Tokens {
  readonly hashes: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Half of a rare character is a letter, too. */
const LETTER = /[\p{L}\p{N}\p{Surrogate}]/u;
const MARK = /\p{M}/u;

/** Scripts without spaces: every character is a word. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー]/u;

/** Words go on after what an editor or Markdown put into them: "energize[d]", "*bold*ly". */
const INSIDE = /[[\]*_\u00AD\u200B-\u200D]/;

/** Whether the number of a word is that of a character in a script without spaces; one other word in 65,536 looks so. */
export const isDense = (hash: number): boolean => hash >= 0xe00 && hash <= 0xffff;

const FNV = 0x01000193;
const BASIS = 0x811c9dc5 | 0;

/** The words of a text with their places. Linear in the text. */
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

/** The words of a text. @param starts Takes where they start. */
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
  // Hardly ever a letter has a longer small form, which would move all that follows.
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

/** What each character is, once it has been met, and the letter that it is without its accents. */
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
