// Finds the words of a list in a text, in every disguise that `fold.ts` knows.

import {foldText, type FoldedText} from './fold.js';
import {PatternTree} from './pattern-tree.js';

interface Word {
  /** The word as it was typed. */
  readonly line: string;
  readonly isWhole: boolean;
  readonly isNumber: boolean;
}

/** A line in double quotes of any language. */
const QUOTED = /^["“”„«](.+)["“”»]$/u;

const segmenter = new Intl.Segmenter('und', {granularity: 'word'});

/** Words, one a line. `word` is found in parts of words, `"word"` as a whole word. */
export class WordList {
  readonly #words = new PatternTree<Word>();

  constructor(lines: string) {
    for (const line of splitLines(lines)) {
      const quoted = QUOTED.exec(line)?.[1];
      const pattern = foldText(quoted ?? line).symbols.map(([symbol]) => symbol);
      this.#words.add(pattern, {line, isWhole: quoted !== undefined, isNumber: pattern.every(isDigit)});
    }
  }

  /** Returns the first line of the list that the text contains, as it was typed; null if there is none. */
  find(text: string): string | null {
    const folded = foldText(text);
    const isBorder = createBorderCheck(folded);
    let start = 0;
    const accepts = ({isWhole, isNumber}: Word, end: number): boolean =>
      (!isWhole || (isBorder(start) && isBorder(end))) && (isNumber || !isNumberAt(folded, start, end));
    for (; start < folded.symbols.length; start++) {
      const found = this.#words.findAt(folded.symbols, start, accepts);
      if (found) return found.line;
    }
    return null;
  }
}

/** Whether a text has nothing but digits between two positions: 101 is no disguise of a word. */
function isNumberAt({symbols}: FoldedText, start: number, end: number): boolean {
  for (let position = start; position < end; position++) if (!isDigit(symbols[position]?.[0] ?? 0)) return false;
  return true;
}

const isDigit = (symbol: number): boolean => symbol >= 0x30 && symbol <= 0x39;

/** Returns the lines of a list without empty ones. */
export const splitLines = (lines: string): readonly string[] =>
  lines
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/**
 * Creates a function that tells whether a word can begin or end before a position. Where a script has no spaces between
 * words, a dictionary tells (unicode.org/reports/tr29/#Word_Boundaries).
 */
function createBorderCheck({kinds, offsets, text}: FoldedText): (position: number) => boolean {
  let starts: ReadonlySet<number> | null = null;
  return (position) => {
    const [before, after] = [kinds[position - 1] ?? 'none', kinds[position] ?? 'none'];
    if (before === 'none' || after === 'none' || before !== after) return true;
    if (before === 'word') return false;
    starts ??= findStarts(text);
    return starts.has(offsets[position] ?? 0);
  };
}

function findStarts(text: string): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const {index} of segmenter.segment(text)) starts.add(index);
  return starts;
}
