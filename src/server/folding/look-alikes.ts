// Characters that look alike, by Unicode Technical Standard 39 (unicode.org/reports/tr39/#Confusable_Detection).

import {createRequire} from 'node:module';

/** Prototypes by character. Read as data: the function of the library tries 6,311 alternatives for each character. */
const prototypes = readPrototypes(createRequire(import.meta.url)('unhomoglyph/data.json'));

function readPrototypes(data: unknown): ReadonlyMap<string, string> {
  const entries: readonly (readonly [string, unknown])[] = typeof data === 'object' && data ? Object.entries(data) : [];
  return new Map(entries.map(([character, prototype]) => [character, String(prototype)]));
}

/**
 * Replaces every character by its prototype: the character that stands for all that look like it. Text with the same
 * prototypes looks the same. The data is `confusables.txt` of Unicode 13.0, with all of its 6,311 entries.
 */
export function toPrototypes(text: string): string {
  let result = '';
  for (const character of text) result += prototypes.get(character) ?? character;
  return result;
}

/** The ASCII letters of each prototype, in lower case: `l` and `i` look like `l` (`I` does), and `m` looks like `rn`. */
const lettersByPrototype = findLettersByPrototype('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ');

function findLettersByPrototype(letters: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const letter of letters) {
    const prototype = toPrototypes(letter);
    found.set(prototype, [...new Set([...(found.get(prototype) ?? []), letter.toLowerCase()])]);
  }
  return found;
}

/** Returns the ASCII letters, in lower case, that look like a character. */
export const findLetters = (character: string): readonly string[] =>
  lettersByPrototype.get(toPrototypes(character)) ?? [];

/**
 * Characters that look like ASCII letters, and that compatibility normalisation turns into something else: it makes an `s`
 * of a long s, which looks like `f`, and a sigma of a lunate sigma, which looks like `c`.
 */
export const UNLIKE_NORMALISED: ReadonlySet<string> = new Set(
  [...prototypes.keys()].filter((character) => {
    const normal = character.normalize('NFKC');
    const letters = new Set(findLetters(character));
    return normal !== character && letters.size > 0 && !findLetters(normal).some((letter) => letters.has(letter));
  }),
);

/** Letters of fonts that people use to disguise words. UTS 39 and normalisation do not know them. */
const disguises: ReadonlyMap<string, string> = new Map(
  Array.from('abcdefghijklmnopqrstuvwxyz').flatMap((letter, index) => {
    const smallCapital = Array.from('ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ ʏᴢ')[index] ?? ' ';
    const [circled, squared] = [0x1_f150, 0x1_f170].map((first) => String.fromCodePoint(first + index));
    const all = [smallCapital, circled ?? ' ', squared ?? ' '];
    return all.filter((each) => each !== ' ').map((each) => [each, letter] as const);
  }),
);

/** Returns the letter of a disguise; undefined if the character is none. */
export const undisguise = (character: string): string | undefined => disguises.get(character);
