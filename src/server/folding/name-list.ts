// Compares names as readers see them: two names that look alike are the same.

import {foldText, type Symbols} from './fold.js';
import {toPrototypes} from './look-alikes.js';
import {PatternTree} from './pattern-tree.js';

/** Letters that look like one or two others. In words they differ, because `porn` is not in `pomegranate`. */
const PAIRS: readonly (readonly [string, string])[] = [
  ['m', 'rn'],
  ['w', 'vv'],
  ['d', 'cl'],
];

/** Maximum number of spellings of a name that look alike. */
const MAX_SPELLINGS = 64;

/** Names, each with a value. */
export class NameList<T> {
  readonly #tree = new PatternTree<T>();

  /** Adds a name in all spellings that look like it. */
  add(name: string, value: T): void {
    for (const spelling of new Set([name, toPrototypes(name), toPrototypes(name.toUpperCase())])) {
      const folded = String.fromCodePoint(...readName(spelling).map(([symbol]) => symbol));
      for (const each of spell(folded)) this.#tree.add(Array.from(each).map(codeOf), value);
    }
  }

  /** Returns the value of a name that looks like this one; null if there is none. */
  find(name: string): T | null {
    const symbols = readName(name);
    return this.#tree.findAt(symbols, 0, (_, end) => end === symbols.length);
  }
}

/** Folds the letters and digits of a name. `i`, `l` and `1` are the same here, and so are `o` and `0`. */
export function readName(name: string): readonly Symbols[] {
  const {symbols, kinds} = foldText(name);
  // A vertical line is read as a letter, and is none.
  const isRead = (each: Symbols, index: number): boolean => kinds[index] !== 'none' || each.some(isLetter);
  return symbols.filter(isRead).map(([first, ...others]): Symbols => [merge(first), ...others.map(merge)]);
}

const MERGED = new Map([['i', 'l'], ['1', 'l'], ['0', 'o']].map(([from = '', to = '']) => [codeOf(from), codeOf(to)])); // prettier-ignore

const merge = (symbol: number): number => MERGED.get(symbol) ?? symbol;

const isLetter = (symbol: number): boolean => symbol >= 0x61 && symbol <= 0x7a;

/** Returns the spellings of a folded name that look alike. */
function spell(name: string): ReadonlySet<string> {
  const spellings = new Set([name]);
  for (const spelling of spellings)
    for (const [one, two] of PAIRS)
      for (const [from, to] of [
        [one, two],
        [two, one],
      ] as const)
        // prettier-ignore
        for (let index = spelling.indexOf(from); index >= 0; index = spelling.indexOf(from, index + 1)) {
          if (spellings.size >= MAX_SPELLINGS) return spellings;
          spellings.add(spelling.slice(0, index) + to + spelling.slice(index + from.length));
        }
  return spellings;
}

function codeOf(character: string): number {
  return character.codePointAt(0) ?? 0;
}
