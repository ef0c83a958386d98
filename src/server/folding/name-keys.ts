// Keys that names which look alike share, so that a database can find them. The names themselves are compared by `NameList`.

import {readName} from './name-list.js';
import {toPrototypes} from './look-alikes.js';

/** Maximum number of ways to read a name. */
const MAX_READINGS = 64;

/** Maximum length of a key, in UTF-16 units: names that differ only behind it share a key. */
const MAX_LENGTH = 200;

/** Returns the keys to store with a name. */
export const keysOf = (name: string): readonly string[] => [
  ...new Set(
    [name, toPrototypes(name), toPrototypes(name.toUpperCase())].map((spelling) =>
      toKey(readName(spelling).map(([symbol]) => symbol)),
    ),
  ),
];

/** Returns the keys of the names that may look like this one. */
export function keysLike(name: string): readonly string[] {
  let readings: readonly (readonly number[])[] = [[]];
  for (const symbols of readName(name)) {
    const used = readings.length * symbols.length > MAX_READINGS ? symbols.slice(0, 1) : symbols;
    readings = used.flatMap((symbol) => readings.map((before) => [...before, symbol]));
  }
  return [...new Set(readings.map(toKey))];
}

// Two letters that look like one are two in every key.
const toKey = (symbols: readonly number[]): string =>
  String.fromCodePoint(...symbols)
    .replaceAll('m', 'rn')
    .replaceAll('w', 'vv')
    .replaceAll('d', 'cl')
    .slice(0, MAX_LENGTH);
