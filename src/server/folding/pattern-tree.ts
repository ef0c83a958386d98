// Finds any of many patterns at a position of a folded text.

import type {Symbols} from './fold.js';

/** What comes after the same first symbols of some patterns. */
class Branch<T> {
  readonly next = new Map<number, Branch<T>>();
  /** The values of the patterns that end here. */
  readonly values: T[] = [];
}

/** Patterns of symbols by their first symbol, second symbol and so on. */
export class PatternTree<T> {
  readonly #root = new Branch<T>();

  /** Adds a pattern. Ignores an empty one. */
  add(pattern: readonly number[], value: T): void {
    if (pattern.length === 0) return;
    let branch = this.#root;
    for (const symbol of pattern) {
      const next = branch.next.get(symbol) ?? new Branch<T>();
      branch.next.set(symbol, next);
      branch = next;
    }
    branch.values.push(value);
  }

  /**
   * Returns the value of a pattern that a text has at a position; null if there is none. A call visits each branch at
   * most once, and in ordinary texts one or two.
   *
   * @param accepts Called with the value of each pattern that is found, and the position after it.
   */
  findAt(symbols: readonly Symbols[], start: number, accepts: (value: T, end: number) => boolean): T | null {
    return visit(this.#root, symbols, start, accepts);
  }
}

// Called for every position of a text, so it creates nothing.
function visit<T>(
  {next, values}: Branch<T>,
  symbols: readonly Symbols[],
  position: number,
  accepts: (value: T, end: number) => boolean,
): T | null {
  for (let index = 0; index < values.length; index++) {
    const value = values[index];
    if (value !== undefined && accepts(value, position)) return value;
  }
  const here = symbols[position];
  if (here === undefined) return null;
  for (let index = 0; index < here.length; index++) {
    const deeper = next.get(here[index] ?? 0);
    const found = deeper === undefined ? null : visit(deeper, symbols, position + 1, accepts);
    if (found !== null) return found;
  }
  return null;
}
