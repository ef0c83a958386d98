// What a quotation consists of, and what may be different about it.

import {lastOf} from '../last-of.js';
import {tokenise} from './tokens.js';

/** Words that are looked for as one: what stands between two gaps of a quotation. */
export interface Piece {
  readonly words: readonly number[];
  readonly spelled: readonly string[];
  /** What follows after the last word. */
  readonly tail: string;
}

/** What was left out, or put in by whoever quotes. */
const GAP = /(?:^|\s)\[[^\]]{3,}\](?=$|[\s.,;:!?])|\n|…|\.\s?\.\s?\./;

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

/** How many words some pieces have, and how many characters. */
export function measurePieces(pieces: readonly Piece[]): {readonly size: number; readonly length: number} {
  const parts = pieces.map(({spelled}) => {
    const letters = spelled.join(' ').length;
    const isDense = spelled.every((word) => word.length === 1);
    // Eight characters of a script without spaces say as much as four words.
    return isDense ? {size: spelled.length / 2, length: spelled.length * 2.5} : {size: spelled.length, length: letters};
  });
  const sum = (what: 'size' | 'length'): number => parts.reduce((total, part) => total + part[what], 0);
  return {size: sum('size'), length: sum('length')};
}

// A full stop is quoted with its sentence.
export function sharedTailLength(tail: string, text: string): number {
  let length = 0;
  while (length < tail.length && tail[length] === text[length]) length++;
  return length;
}

export const allowedCost = (size: number): number => (size < 6 ? 0.4 : size < 10 ? 0.8 : size * 0.12);

/** Whether words look like a name or a title: all that are not short start with a capital letter, and several are. */
export function isTitle(words: string): boolean {
  const long = (words.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 3);
  return long.length > 1 && long.every((word) => /^[\p{Lu}\p{N}]/u.test(word));
}
