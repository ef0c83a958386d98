// Where a text may repeat somebody's words without quotation marks: after an attribution, or with a paragraph.

import {isIntroduced, LONGEST} from './attributions.js';
import type {TextBlock} from './quote-candidates.js';

/** A place from which on the words may be somebody else's. */
export interface Start {
  /** The first character after the attribution. */
  readonly at: number;
  /** Where the attribution starts, if it is in the same paragraph; else `at`. */
  readonly from: number;
  /** The end of the paragraph, or of the part of it that may be repeated. */
  readonly end: number;
  /** The attribution; empty where there is none. */
  readonly lead: string;
  /** Whether it is in the last paragraph. */
  readonly isLast: boolean;
}

/** A start as words of its text: the first, and the one after the last. */
export interface WordStart extends Start {
  readonly first: number;
  readonly limit: number;
}

/** Most that one text is looked through for. */
const MOST = 60;

/** An attribution without a colon has so many words at most. */
const NAME = 5;

const QUOTED = /^["“„«»「『‘']/;

/** The places of a text, paragraph by paragraph, the likeliest first; several may be for one passage. Linear in the text. */
export function findStarts(blocks: readonly TextBlock[]): readonly Start[] {
  const found: Start[] = [];
  let before = '';
  for (const [index, block] of blocks.entries()) {
    const {text, quoted} = block;
    if (quoted === 0) {
      const isLast = index === blocks.length - 1;
      const below = belowOf(text) ?? belowOf(blocks[index + 1]?.text ?? '');
      const lead = before || (below ?? '');
      before = addLines(found, block, isLast);
      addStart(found, block, {at: 0, from: 0, end: text.lastIndexOf(below ?? '\0'), lead, isLast});
    } else before = '';
    if (found.length > MOST) break;
  }
  return found.slice(0, MOST);
}

// Adds the attributions in a paragraph; returns one that ends it, and so is that of the next.
function addLines(found: Start[], block: TextBlock, isLast: boolean): string {
  let before = '';
  const {length} = block.text.trimEnd();
  for (const {0: line, index: from} of block.text.matchAll(/[^\n]+/g)) {
    for (const at of findLeads(line)) {
      if (from + at >= length) before = line;
      addStart(found, block, {at: from + at, from, end: -1, lead: line.slice(0, at), isLast});
    }
    if (found.length > MOST) break;
  }
  return before;
}

// Adds a start of a paragraph, unless there is nothing or a quotation mark.
function addStart(found: Start[], {text, start}: TextBlock, {at, from, end, lead, isLast}: Start): void {
  const words = text.slice(at, end < 0 ? text.length : end).trimStart();
  const first = (end < 0 ? text.length : end) - words.length;
  if (words !== '' && !QUOTED.test(words))
    found.push({
      at: start + first,
      from: start + (from < at ? from : first),
      end: start + first + words.trimEnd().length,
      lead,
      isLast,
    });
}

// An attribution below a passage: a last line behind a dash.
function belowOf(text: string): string | null {
  const line = text.trimEnd();
  const last = line.slice(line.lastIndexOf('\n') + 1);
  return last.length < LONGEST && /^\s*[—–-]{1,2}\s?[^\s—–-]/.test(last) ? last : null;
}

// How long the attribution may be that a line starts with: to a colon, or by the words of a name.
function findLeads(line: string): readonly number[] {
  const head = line.slice(0, LONGEST);
  if (!/[:：]/.test(head) && !isIntroduced(head)) return [];
  const colons = [...head.matchAll(/[:：](?!\/\/)/g)].map(({index}) => index + 1).slice(0, 3);
  if (!isIntroduced(head)) return colons;
  const words = [...head.matchAll(/[^\s:：]+(?=\s|$)/g)].slice(0, NAME).map(({0: word, index}) => index + word.length);
  return [...new Set([...colons, ...words])].toSorted((a, b) => a - b);
}

/** The starts with their places among the words of the text. @param places Where its words start, in order. */
export const countWords = (starts: readonly Start[], places: readonly number[]): readonly WordStart[] =>
  starts.map((start) => ({...start, first: firstAt(places, start.at), limit: firstAt(places, start.end)}));

// The first word at a place or after it.
function firstAt(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
