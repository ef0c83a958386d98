// Edits a text and moves its selection along.

/** A text with a selection, in UTF-16 units as in text fields. If both ends are equal, the selection is a caret. */
export interface Selected {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A range of a text. */
export type Span = readonly [from: number, to: number];

/**
 * An edit: its position, the number of characters removed, the text inserted, and whether a selection that ends at the
 * position stays before the inserted text.
 */
export type Edit = readonly [at: number, removed: number, inserted: string, closes?: boolean];

/** Applies edits, which must be in ascending order and must not overlap. Moves the selection with its text. */
export function applyEdits({text, start, end}: Selected, edits: readonly Edit[]): Selected {
  let result = '';
  let done = 0;
  for (const [at, removed, inserted] of edits) {
    result += text.slice(done, at) + inserted;
    done = at + removed;
  }
  const move = (position: number): number =>
    edits.reduce(
      (moved, [at, removed, inserted, closes]) =>
        at < position || (at === position && !closes)
          ? moved + inserted.length - Math.min(removed, position - at)
          : moved,
      position,
    );
  return {text: result + text.slice(done), start: move(start), end: move(end)};
}

/** Returns the lines that a selection touches. A line is excluded if the selection ends at its start. */
export function linesOf({text, start, end}: Selected): readonly Span[] {
  const lines: Span[] = [];
  const last = end > start && text[end - 1] === '\n' ? end - 1 : end;
  let to = start > 0 ? text.lastIndexOf('\n', start - 1) : -1;
  do {
    const from = to + 1;
    const found = text.indexOf('\n', from);
    to = found < 0 ? text.length : found;
    lines.push([from, to]);
  } while (to < last);
  return lines;
}

/** Returns the selection without the white space at its ends. For a caret, returns the word around it. */
export function wordsIn({text, start, end}: Selected): Span {
  if (start < end) {
    const words = text.slice(start, end);
    const from = start + words.length - words.trimStart().length;
    return [from, Math.max(from, start + words.trimEnd().length)];
  }
  const near = text.slice(Math.max(0, start - LONGEST_WORD), start);
  const before = near.length - near.search(/[\p{L}\p{M}\p{N}]*$/u);
  const after = text.slice(start).search(/[^\p{L}\p{M}\p{N}]|$/u);
  return before && after ? [start - before, start + after] : [start, start];
}

/** The maximum distance searched for the start of a word, in UTF-16 units. */
const LONGEST_WORD = 100;

/** Inserts Markdown as separate paragraphs at a position, and puts the caret after it. */
export function insertBlock(text: string, at: number, markdown: string): Selected {
  const before = text.slice(0, at);
  const after = text.slice(at).replace(/^\n+/, '');
  const gap = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n';
  const start = `${before}${gap}${markdown}\n\n`;
  return {text: start + after, start: start.length, end: start.length};
}
