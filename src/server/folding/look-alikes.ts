// Characters that look alike, by Unicode Technical Standard 39 (unicode.org/reports/tr39/#Confusable_Detection).

import {createRequire} from 'node:module';

/** Prototypes by character. Read as data: the function of the library tries 6,311 alternatives for each character. */
const prototypes = readPrototypes(createRequire(import.meta.url)('unhomoglyph/data.json'));

function readPrototypes(data: unknown): ReadonlyMap<string, string> {
  const entries: readonly (readonly [string, unknown])[] = Object.entries(Object(data));
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
const lettersByPrototype = new Map<string, readonly string[]>();
for (const letter of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ') {
  const prototype = toPrototypes(letter);
  const letters = new Set([...(lettersByPrototype.get(prototype) ?? []), letter.toLowerCase()]);
  lettersByPrototype.set(prototype, [...letters]);
}

/** Returns the ASCII letters, in lower case, that look like a character. */
export const findLetters = (character: string): readonly string[] =>
  lettersByPrototype.get(toPrototypes(character)) ?? [];

/** Letters of fonts that people use to disguise words. UTS 39 and normalisation do not know them. */
const disguises = new Map<string, string>();
for (const [index, letter] of [...'abcdefghijklmnopqrstuvwxyz'].entries()) {
  const smallCapital = [...'ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘꞯʀꜱᴛᴜᴠᴡ ʏᴢ'][index] ?? ' ';
  if (smallCapital !== ' ') disguises.set(smallCapital, letter);
  // Negative circled and negative squared letters.
  for (const first of [0x1_f150, 0x1_f170]) disguises.set(String.fromCodePoint(first + index), letter);
}

/** Returns the letter of a disguise; undefined if the character is none. */
export const undisguise = (character: string): string | undefined => disguises.get(character);
