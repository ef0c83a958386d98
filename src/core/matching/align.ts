// Aligns the words of a quotation with a text, tolerating typos and small changes.

import {lastOf} from '../last-of.js';

/** A range of a text that matches some words. */
export interface Fit {
  /** The first word, and the word after the last. */
  readonly first: number;
  readonly end: number;
  /** The number of words that differ. A typo counts for less than a different word. */
  readonly cost: number;
}

/** The maximum drift from the diagonal, in words. */
const BAND = 6;

/**
 * Aligns words with a text near a diagonal, on which word 0 is at index `diagonal` of the text. Returns null if nothing
 * fits. Takes linear time in the number of words (banded edit distance; Ukkonen 1985).
 *
 * @param costOf Returns the cost of replacing a word by the word at a place in the text: 0 to 1.
 */
export function align(
  words: ArrayLike<number>,
  text: ArrayLike<number>,
  diagonal: number,
  costOf: (word: number, place: number) => number,
): Fit | null {
  const width = 2 * BAND + 1;
  // Cell `k` of row `i` is the cost of aligning the first `i` words so that they end before
  // text[i + diagonal - BAND + k].
  let costs = new Float64Array(width);
  let starts = Int32Array.from({length: width}, (_, k) => diagonal - BAND + k);
  for (let i = 0; i < words.length; i++) {
    const nextCosts = new Float64Array(width).fill(Infinity);
    const nextStarts = new Int32Array(width);
    for (let k = 0; k < width; k++) {
      const place = i + diagonal - BAND + k;
      const take = (cost: number, from: Int32Array, at: number): void => {
        if (cost >= (nextCosts[k] ?? 0)) return;
        nextCosts[k] = cost;
        nextStarts[k] = from[at] ?? 0;
      };
      if (place >= 0 && place < text.length) {
        const same = words[i] === text[place];
        take((costs[k] ?? Infinity) + (same ? 0 : costOf(i, place)), starts, k);
      }
      // An extra word in the quotation, and a word missing from it.
      take((costs[k + 1] ?? Infinity) + 1, starts, k + 1);
      if (place > 0 && place < text.length) take((nextCosts[k - 1] ?? Infinity) + 1, nextStarts, k - 1);
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  const best = costs.indexOf(Math.min(...costs));
  const fit = {first: starts[best] ?? 0, end: words.length + diagonal - BAND + best, cost: costs[best] ?? 0};
  // If nothing fits, all words are extra words, possibly outside the text.
  return fit.first < fit.end ? fit : null;
}

/** Returns whether two words differ by a typo at most: one letter, or two letters from eight letters on. */
export function isTypo(a: string, b: string): boolean {
  const allowed = Math.max(a.length, b.length) >= 8 ? 2 : 1;
  if (Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > allowed) return false;
  let row = Array.from({length: b.length + 1}, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min((row[j] ?? 0) + (a[i] === b[j] ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  // Two swapped letters are one typo.
  const isSwap = a.length === b.length && a.split('').sort().join('') === b.split('').sort().join('');
  return (lastOf(row) ?? 9) <= (isSwap ? 2 : allowed);
}
