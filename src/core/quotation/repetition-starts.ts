// Where a text may repeat somebody's words without quotation marks: after an attribution, or with a paragraph.

import {isIntroduced, LONGEST} from './attributions.js';
import type {TextBlock} from './quote-candidates.js';

/** A place from which on the words may be somebody else's. */
export interface Start {
  /** The first character after the attribution. */
  readonly at: number;
  /** Where the attribution starts, if it is in the same paragraph; else `at`. */
  readonly from: number;
  /** The first word, counted in the text, and the one after the last that may be repeated. */
  readonly first: number;
  readonly limit: number;
  /** The attribution; empty where there is none. */
  readonly lead: string;
  /** Whether it is in the last paragraph. */
  readonly isLast: boolean;
}

/** Most that one text is looked through for. */
const MOST = 60;

/** An attribution without a colon has so many words at most. */
const NAME = 5;

const QUOTED = /["“„«»「『‘']/;
const SPACE = /\s/;
const BELOW = /^\s*[—–-]{1,2}\s?[^\s—–-]/;

/**
 * The places of a text, paragraph by paragraph, the likeliest first; several may be for one passage. Linear in the text.
 * @param places Where its words start.
 */
export function findStarts(blocks: readonly TextBlock[], places: readonly number[]): readonly Start[] {
  const found: Start[] = [];
  let before = '';
  let next = belowOf(blocks[0]?.text ?? '');
  for (const [index, block] of blocks.entries()) {
    const own = next;
    next = belowOf(blocks[index + 1]?.text ?? '');
    if (block.quoted === 0) {
      const paragraph = {block, places, isLast: index === blocks.length - 1};
      const {text} = block;
      const below = own ?? next;
      const end = below === null ? -1 : text.lastIndexOf(below);
      const lead = before || (below ?? '');
      before = addLines(found, paragraph);
      addStart(found, paragraph, {at: 0, from: 0, end: end < 0 ? text.length : end, lead});
    } else before = '';
    if (found.length > MOST) break;
  }
  return found.slice(0, MOST);
}

interface Paragraph {
  readonly block: TextBlock;
  readonly places: readonly number[];
  readonly isLast: boolean;
}

// Adds the attributions in a paragraph; returns one that ends it, and so is that of the next.
function addLines(found: Start[], paragraph: Paragraph): string {
  const {text} = paragraph.block;
  let before = '';
  for (let from = 0; from < text.length && found.length <= MOST;) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    for (const at of findLeads(line)) {
      if (!/\S/.test(text.slice(from + at))) before = line;
      addStart(found, paragraph, {at: from + at, from, end: text.length, lead: line.slice(0, at)});
    }
    from += line.length + 1;
  }
  return before;
}

// Adds a start, unless nothing follows or a quotation mark.
function addStart(
  found: Start[],
  {block: {text, start}, places, isLast}: Paragraph,
  {at, from, end, lead}: {readonly at: number; readonly from: number; readonly end: number; readonly lead: string},
): void {
  let first = at;
  while (first < end && SPACE.test(text[first] ?? '')) first++;
  if (first === end || QUOTED.test(text[first] ?? '')) return;
  found.push({
    at: start + first,
    from: start + (from < at ? from : first),
    first: firstAt(places, start + first),
    limit: firstAt(places, start + end),
    lead,
    isLast,
  });
}

// An attribution below a passage: a last line behind a dash.
function belowOf(text: string): string | null {
  const line = text.slice(-LONGEST).trimEnd();
  const last = line.slice(line.lastIndexOf('\n') + 1);
  return BELOW.test(last) && (last.length < line.length || line.length === text.trimEnd().length) ? last : null;
}

// How long the attribution may be that a line starts with: to a colon, or by the words of a name.
function findLeads(line: string): readonly number[] {
  const head = line.slice(0, LONGEST);
  const isIntroduction = isIntroduced(head);
  if (!isIntroduction && !/[:：]/.test(head)) return [];
  const colons = [...head.matchAll(/[:：](?!\/\/)/g)].map(({index}) => index + 1).slice(0, 3);
  if (!isIntroduction) return colons;
  const words = [...head.matchAll(/[^\s:：]+(?=\s|$)/g)].slice(0, NAME).map(({0: word, index}) => index + word.length);
  return [...new Set([...colons, ...words])].sort((a, b) => a - b);
}

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
