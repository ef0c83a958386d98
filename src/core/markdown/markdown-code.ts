// Code in Markdown: between backticks in a line, between fences over several.

import {lastOf} from '../last-of.js';
import {applyEdits, linesOf, wordsIn, type Edit, type Selected, type Span} from './text-edit.js';

/** Whether a place in a text is inside code, where everything stands for itself. */
export const isInCode = (text: string, position: number): boolean =>
  [fencesAround, marksAt, spanAround].some((around) => around(text, [position, position]));

/** The selection as code or, if it is that already, as text. One line stands between backticks, several between fences. */
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

/** Backticks, one more than any run of them in some code. */
export function fenceFor(code: string, least = 1): string {
  const runs = code.match(/`+/g) ?? [];
  return '`'.repeat(Math.max(least, ...runs.map(({length}) => length + 1)));
}

/** What stands before and after code in a line: a space keeps the marks apart from backticks of its own. */
export function marksFor(code: string): readonly [open: string, close: string] {
  const fence = fenceFor(code);
  const pad = /^`|`$/.test(code) ? ' ' : '';
  return [fence + pad, pad + fence];
}

function toggleSpan(selected: Selected): Selected {
  const {text, start, end} = selected;
  const [from, to] = wordsIn(selected);
  const marks = marksAt(text, [from, to]) ?? spanAround(text, [from, to]);
  // The marks at which typing has arrived are stepped over.
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

/** Takes away the marks that stand right at some code, as `toggleSpan` puts them. */
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

/** Takes away the marks of the code that a selection is in, or is. */
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

// Where the next run of so many backticks starts, in the same paragraph.
function closeOf(text: string, from: number, length: number): number {
  const runs = /`+|\n[ \t]*\n/g;
  runs.lastIndex = from;
  for (let run = runs.exec(text); run?.[0].startsWith('`'); run = runs.exec(text))
    if (run[0].length === length) return run.index;
  return -1;
}

/** Takes away the fences of the block that a selection is in. What stands behind the opening one is kept. */
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
      // Half of a block can neither be taken out of it nor made one.
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
