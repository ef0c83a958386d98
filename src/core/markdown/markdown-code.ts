// Toggles Markdown code: spans in backticks and fenced blocks.

import {lastOf} from '../last-of.js';
import {applyEdits, linesOf, wordsIn, type Edit, type Selected, type Span} from './text-edit.js';

/** Returns whether a position is inside code, where text is literal. */
export const isInCode = (text: string, position: number): boolean =>
  [fencesAround, marksAt, spanAround].some((find) => find(text, [position, position]));

/** Turns the selection into code, or code back into text. Encloses one line in backticks, several lines in fences. */
export function toggleCode(selected: Selected): Selected {
  const {text, start, end} = selected;
  const fences = fencesAround(text, [start, end]);
  if (fences) return applyEdits(selected, fences);
  const lines = linesOf(selected);
  if (lines.length === 1) return toggleSpan(selected);
  const [from, to] = [lines[0]?.[0] ?? start, lastOf(lines)?.[1] ?? start];
  const fence = fenceFor(text.slice(from, to), 3);
  return applyEdits({text, start: from, end: to}, [
    [from, 0, `${fence}\n`],
    [to, 0, `\n${fence}`, true],
  ]);
}

/** Returns a run of backticks that is longer than every run in the code. */
export function fenceFor(code: string, least = 1): string {
  const runs = code.match(/`+/g) ?? [];
  return '`'.repeat(Math.max(least, ...runs.map(({length}) => length + 1)));
}

/** Returns the marks around a code span. A space separates them from backticks at the ends of the code. */
export function marksFor(code: string): readonly [open: string, close: string] {
  const fence = fenceFor(code);
  const pad = /^`|`$/.test(code) ? ' ' : '';
  return [fence + pad, pad + fence];
}

function toggleSpan(selected: Selected): Selected {
  const {text, start, end} = selected;
  const [from, to] = wordsIn(selected);
  const marks = marksAt(text, [from, to]) ?? spanAround(text, [from, to]);
  // If the caret is before the closing marks, moves it after them.
  const close = marks?.[1];
  if (marks && close?.[0] === end && from === to && text[end - 1] !== '`')
    return {text, start: end + close[1], end: end + close[1]};
  if (marks) return applyEdits(selected, marks);
  const [open, shut] = marksFor(text.slice(from, to));
  const isByBacktick = from < to && (text[from - 1] === '`' || text[to] === '`');
  if (isByBacktick) return selected;
  const words = start < end ? {text, start: from, end: to} : selected;
  return applyEdits(words, [
    [from, 0, open],
    [to, 0, shut, true],
  ]);
}

/** Returns edits that remove the marks directly around code, as inserted by `toggleSpan`; null without such marks. */
function marksAt(text: string, [from, to]: Span): readonly Edit[] | null {
  const [open, close] = marksFor(text.slice(from, to));
  const isExact = from === to || (text[from - open.length - 1] !== '`' && text[to + close.length] !== '`');
  return isExact && text.endsWith(open, from) && text.startsWith(close, to)
    ? [
        [from - open.length, open.length, ''],
        [to, close.length, '', true],
      ]
    : null;
}

/** Returns edits that remove the marks of the code span that contains or equals the selection; null without a span. */
function spanAround(text: string, [start, end]: Span): readonly Edit[] | null {
  const first = text.lastIndexOf('\n\n', start) + 1;
  const tokens = /\\[^]|`+/g;
  tokens.lastIndex = first;
  for (let open = tokens.exec(text); open && open.index <= start; open = tokens.exec(text)) {
    if (open[0].startsWith('\\')) continue;
    const {
      index,
      0: {length},
    } = open;
    const close = closeOf(text, tokens.lastIndex, length);
    if (close < 0) continue;
    const isWithin = index + length <= start && end <= close;
    if (isWithin || (index === start && end === close + length))
      return [
        [index, length, ''],
        [close, length, '', true],
      ];
    tokens.lastIndex = close + length;
  }
  return null;
}

// Returns the start of the next run of `length` backticks in the same paragraph, or -1.
function closeOf(text: string, from: number, length: number): number {
  const runs = /`+|\n[ \t]*\n/g;
  runs.lastIndex = from;
  for (let run = runs.exec(text); run?.[0].startsWith('`'); run = runs.exec(text))
    if (run[0].length === length) return run.index;
  return -1;
}

/** Returns edits that remove the fences around the selection; null outside a fenced block. Keeps the info string. */
function fencesAround(text: string, [start, last]: Span): readonly Edit[] | null {
  const lines = /^ {0,3}(?:(`{3,})([^`\n]*)|(~{3,})(.*))$/gm;
  for (let open = lines.exec(text); open && open.index <= start; open = lines.exec(text)) {
    const fence = open[1] ?? open[3] ?? '';
    const info = (open[2] ?? open[4] ?? '').trim();
    const inside = lines.lastIndex + 1;
    const close = new RegExp(`^ {0,3}${fence}${fence[0]}*[ \\t]*$`, 'gm');
    close.lastIndex = inside;
    const found = close.exec(text);
    const end = found ? close.lastIndex : text.length;
    if (start <= end) {
      // A selection that is only partly inside the block can be neither removed from it nor made a block.
      if (last > end) return [];
      const opening: Edit = [open.index, inside - open.index, info && `${info}\n`];
      return found
        ? [opening, [Math.max(inside, found.index - 1), end - Math.max(inside, found.index - 1), '', true]]
        : [opening];
    }
    lines.lastIndex = end;
  }
  return null;
}
