// Finds the places where a text may repeat other words without quotation marks: after an attribution or at a paragraph.

import {isIntroduced, LONGEST_AFTER, LONGEST_BEFORE} from './attributions.js';
import type {TextBlock} from './quote-candidates.js';

/** The start of a passage that may repeat another text. */
export interface Start {
  /** The first character after the attribution. */
  readonly at: number;
  /** The start of the attribution if it is in the same paragraph, otherwise `at`. */
  readonly from: number;
  /** The index of the first word. */
  readonly first: number;
  /** The index after the last word that may be repeated. */
  readonly limit: number;
  /** The attribution, or an empty string. */
  readonly lead: string;
  /** Whether the passage is in the last paragraph. */
  readonly isLast: boolean;
}

/** The maximum number of starts in a text. */
const MOST = 60;

/** The maximum length of a name in an attribution without a colon, in words. */
const NAME = 5;

const QUOTED = /["“„«»「『‘']/;
const SPACE = /\s/;
const BELOW = /^\s*[—–-]{1,2}\s?[^\s—–-]/;

/**
 * Returns the starts in a text, paragraph by paragraph, the likeliest first. A passage may have several. Takes linear
 * time.
 *
 * @param places The start of each word of the text.
 */
export function findStarts(blocks: readonly TextBlock[], places: readonly number[]): readonly Start[] {
  const found: Start[] = [];
  for (const start of readStarts(blocks, places)) {
    found.push(start);
    if (found.length === MOST) break;
  }
  return found;
}

function* readStarts(blocks: readonly TextBlock[], places: readonly number[]): Generator<Start> {
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
      before = yield* readLines(paragraph);
      yield* startIn(paragraph, {at: 0, from: 0, end: end < 0 ? text.length : end, lead});
    } else before = '';
  }
}

interface Paragraph {
  readonly block: TextBlock;
  readonly places: readonly number[];
  readonly isLast: boolean;
}

// Yields the starts after attributions in a paragraph. Returns an attribution at its end, which applies to the next one.
function* readLines(paragraph: Paragraph): Generator<Start, string> {
  const {text} = paragraph.block;
  let before = '';
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    for (const at of findLeads(line)) {
      if (!/\S/.test(text.slice(from + at))) before = line;
      yield* startIn(paragraph, {at: from + at, from, end: text.length, lead: line.slice(0, at)});
    }
    from += line.length + 1;
  }
  return before;
}

// Yields a start, unless nothing or a quotation mark follows.
function* startIn(
  {block: {text, start}, places, isLast}: Paragraph,
  {at, from, end, lead}: {readonly at: number; readonly from: number; readonly end: number; readonly lead: string},
): Generator<Start> {
  let first = at;
  while (first < end && SPACE.test(text[first] ?? '')) first++;
  if (first === end || QUOTED.test(text[first] ?? '')) return;
  yield {
    at: start + first,
    from: start + (from < at ? from : first),
    first: firstAt(places, start + first),
    limit: firstAt(places, start + end),
    lead,
    isLast,
  };
}

// Returns an attribution below a passage: a last line after a dash.
function belowOf(text: string): string | null {
  const line = text.slice(-LONGEST_AFTER).trimEnd();
  const last = line.slice(line.lastIndexOf('\n') + 1);
  return BELOW.test(last) && (last.length < line.length || line.length === text.trimEnd().length) ? last : null;
}

// Returns the possible ends of an attribution at the start of a line: after a colon, or after each word of a name.
function findLeads(line: string): readonly number[] {
  const head = line.slice(0, LONGEST_BEFORE);
  const isIntroduction = isIntroduced(head);
  if (!isIntroduction && !/[:：]/.test(head)) return [];
  const colons = [...head.matchAll(/[:：](?!\/\/)/g)].map(({index}) => index + 1).slice(0, 3);
  if (!isIntroduction) return colons;
  const words = [...head.matchAll(/[^\s:：]+(?=\s|$)/g)].slice(0, NAME).map(({0: word, index}) => index + word.length);
  return [...new Set([...colons, ...words])].sort((a, b) => a - b);
}

// Returns the index of the first word at or after a place (binary search).
function firstAt(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
