// Splits a quotation at its gaps, and decides how much its words may differ from the source.

import {lastOf} from '../last-of.js';
import {tokenise} from './tokens.js';

/** The words between two gaps of a quotation, which are located together. */
export interface Piece {
  readonly words: readonly number[];
  readonly spelled: readonly string[];
  /** The characters after the last word. */
  readonly tail: string;
}

/** An omission, or an insertion by the quoting writer. */
const GAP = /(?:^|\s)\[[^\]]{3,}\](?=$|[\s.,;:!?])|\n|…|\.\s?\.\s?\./;

/** Splits a quotation at its gaps. */
export function splitPieces(words: string): readonly Piece[] {
  return words.split(GAP).flatMap((part) => {
    const {hashes, starts, ends} = tokenise(part);
    const spelled = starts.map((start, index) =>
      part
        .slice(start, ends[index])
        .toLowerCase()
        .replace(/[[\]*_]/g, ''),
    );
    return hashes.length > 0 ? [{words: hashes, spelled, tail: part.slice(lastOf(ends)).trim()}] : [];
  });
}

/** Returns the total length of pieces: `size` in words, `length` in characters. */
export function measurePieces(pieces: readonly Piece[]): {readonly size: number; readonly length: number} {
  const parts = pieces.map(({spelled}) => {
    const letters = spelled.join(' ').length;
    const isDense = spelled.every((word) => word.length === 1);
    // Eight characters of a script without spaces are as significant as four words.
    return isDense ? {size: spelled.length / 2, length: spelled.length * 2.5} : {size: spelled.length, length: letters};
  });
  const sum = (what: 'size' | 'length'): number => parts.reduce((total, part) => total + part[what], 0);
  return {size: sum('size'), length: sum('length')};
}

/** Returns how many characters after the last word also follow it in the source: a full stop belongs to a quotation. */
export function sharedTailLength(tail: string, text: string): number {
  let length = 0;
  while (length < tail.length && tail[length] === text[length]) length++;
  return length;
}

/** Returns the maximum cost of a match (see `align`) for a number of words. */
export const allowedCost = (size: number): number => (size < 6 ? 0.4 : size < 10 ? 0.8 : size * 0.12);

/** Returns whether words look like a name or a title: several words over three letters, all of them capitalised. */
export function isTitle(words: string): boolean {
  const long = (words.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 3);
  return long.length > 1 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}
