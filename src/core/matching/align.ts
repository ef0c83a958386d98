// How well some words fit a place in a text, where slips are forgiven.

import {lastOf} from '../last-of.js';

/** A stretch of a text that some words fit. */
export interface Fit {
  /** Its first word, and the one after its last. */
  readonly first: number;
  readonly end: number;
  /** How many words differ, where a slip counts for less than another word. */
  readonly cost: number;
}

/** How far the words may drift from where they were met first, in words. */
const BAND = 6;

/**
 * Fits words to a text around a diagonal, that of word 0 standing at `diagonal`. Time in proportion to the words (edit
 * distance in a band; Ukkonen 1985). @param slip What it costs to take one word for another: 0 to 1.
 */
export function align(
  words: ArrayLike<number>,
  text: ArrayLike<number>,
  diagonal: number,
  slip: (word: number, place: number) => number,
): Fit | null {
  const width = 2 * BAND + 1;
  // Cell `k` of row `i` says what it costs to fit the first `i` words so that they end before text[i + diagonal - BAND + k].
  let costs = new Float64Array(width);
  let starts = Int32Array.from({length: width}, (_, k) => diagonal - BAND + k);
  for (let k = 0; k < width; k++) if ((starts[k] ?? -1) < 0 || (starts[k] ?? 0) > text.length) costs[k] = Infinity;
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
        take((costs[k] ?? Infinity) + (same ? 0 : slip(i, place)), starts, k);
      }
      // A word too many, and a word that was left out.
      if (k + 1 < width) take((costs[k + 1] ?? Infinity) + 1, starts, k + 1);
      if (k > 0 && place > 0 && place <= text.length) take((nextCosts[k - 1] ?? Infinity) + 1, nextStarts, k - 1);
    }
    costs = nextCosts;
    starts = nextStarts;
  }
  let best = -1;
  for (let k = 0; k < width; k++) if (best < 0 || (costs[k] ?? Infinity) < (costs[best] ?? Infinity)) best = k;
  const cost = costs[best] ?? Infinity;
  if (cost === Infinity) return null;
  return {first: starts[best] ?? 0, end: words.length + diagonal - BAND + best, cost};
}

/** Whether two words differ by a typing slip at most: one letter, two in a long one. */
export function isSlip(a: string, b: string): boolean {
  const allowed = Math.max(a.length, b.length) >= 8 ? 2 : 1;
  if (Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > allowed) return false;
  let row = Array.from({length: b.length + 1}, (_, index) => index);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++)
      next.push(Math.min((row[j] ?? 0) + (a[i] === b[j] ? 0 : 1), (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    row = next;
  }
  // Two letters that changed places are one slip.
  const isSwap = a.length === b.length && a.split('').sort().join('') === b.split('').sort().join('');
  return (lastOf(row) ?? 9) <= (isSwap ? 2 : allowed);
}
