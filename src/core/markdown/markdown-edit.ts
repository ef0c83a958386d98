// Implements the composer's Markdown commands. They add and remove marks only and never drop typed text.

import {lastOf} from '../last-of.js';
import {toggleCode} from './markdown-code.js';
import {toggleLink} from './markdown-link.js';
import {applyEdits, linesOf, wordsIn, type Edit, type Selected, type Span} from './text-edit.js';

/** A Markdown command. */
export type Markup = 'bold' | 'italic' | 'link' | 'code' | 'quote' | 'list';

/**
 * Adds markup to the selection, or removes it if it is already there. The selection stays on the same words. Toggling
 * twice restores the text.
 */
export function toggleMarkup(markup: Markup, selected: Selected): Selected {
  switch (markup) {
    case 'bold':
      return toggleEmphasis(2, selected);
    case 'italic':
      return toggleEmphasis(1, selected);
    case 'link':
      return toggleLink(selected);
    case 'code':
      return toggleCode(selected);
    case 'quote':
      return toggleLines(selected, QUOTED, quote);
    case 'list':
      return toggleLines(selected, LISTED, list);
  }
}

/** The block markers before the text of a line. */
const LEAD = /(?:[ \t]|>|[-+*][ \t]|\d+[.)][ \t])*/y;

// One star on each side is emphasis, two are strong emphasis, three are both.
function toggleEmphasis(size: 1 | 2, selected: Selected): Selected {
  const {text, start, end} = selected;
  const stars = '*'.repeat(size);
  const isOn = (count: number): boolean => (size === 2 ? count % 4 > 1 : count % 2 > 0);
  if (start === end && isTypedUpTo(selected, stars) && isOn(starsAfter(text, start)))
    return {text, start: start + size, end: end + size};
  const cores = start === end ? [wordsIn(selected)] : coresOf(selected);
  const states = cores.map(([from, to]) => isOn(Math.min(starsBefore(text, from), starsAfter(text, to))));
  const removes = states.every(Boolean);
  const edits = cores.flatMap(([from, to], index): readonly Edit[] => {
    if (removes) return [[from - size, size, ''], [to, size, '', true]]; // prettier-ignore
    return states[index] ? [] : [[from, 0, stars], [to, 0, stars, true]]; // prettier-ignore
  });
  const span = {text, start: cores[0]?.[0] ?? start, end: lastOf(cores)?.[1] ?? end};
  return applyEdits(start === end ? selected : span, edits);
}

// Returns whether the caret is before the closing stars, after text typed between stars.
function isTypedUpTo({text, start}: Selected, stars: string): boolean {
  const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return text.startsWith(stars, start) && /[^\s*]$/.test(before) && before.split(stars).length % 2 === 0;
}

// Returns the text of each selected line without selected stars around it. Skips lines without text.
function coresOf(selected: Selected): readonly Span[] {
  const {text, start, end} = selected;
  const cores = linesOf(selected).map(([from, to]) => coreOf(text, Math.max(from, start), Math.min(to, end)));
  const filled = cores.filter(([from, to]) => from < to);
  return filled.length > 0 ? filled : cores.slice(0, 1);
}

function coreOf(text: string, start: number, end: number): Span {
  let [from, to] = [start, end];
  if (from === 0 || text[from - 1] === '\n') {
    LEAD.lastIndex = from;
    from = Math.min(to, from + (LEAD.exec(text)?.[0].length ?? 0));
  }
  for (;;) {
    [from, to] = wordsIn({text, start: from, end: Math.max(from, to)});
    // Stars are marks only if the other side has as many, selected or not.
    const most = Math.floor((to - from) / 2);
    const [opening, closing] = [Math.min(starsAfter(text, from), most), Math.min(starsBefore(text, to), most)];
    const pairs = Math.min(opening + starsBefore(text, from), closing + starsAfter(text, to));
    const [before, after] = [Math.min(opening, pairs), Math.min(closing, pairs)];
    if (before + after === 0) return [from, to];
    from += before;
    to -= after;
  }
}

const starsAfter = (text: string, position: number): number => text.slice(position).search(/[^*]|$/);

const starsBefore = (text: string, position: number): number => {
  let count = 0;
  while (text[position - count - 1] === '*') count++;
  return count;
};

const QUOTED = /^[ \t]*(> ?)/;
const LISTED = /^[ \t]*([-+*] )/;

// Marks empty lines as well, so that the quote continues. Quoted lines get another level.
const quote = (line: string): string => (line === '' ? '>' : '> ');

const list = (line: string, isLone: boolean): string =>
  LISTED.test(line) || (line.trim() === '' && !isLone) ? '' : '- ';

function toggleLines(selected: Selected, pattern: RegExp, prefix: (line: string, isLone: boolean) => string): Selected {
  const {text, start, end} = selected;
  const spans = linesOf(selected);
  const lines = spans.map(([from, to]) => text.slice(from, to));
  const filled = lines.filter((line) => line.trim() !== '');
  const removes = filled.length > 0 && filled.every((line) => pattern.test(line));
  const edits = spans.map(([from], index): Edit => {
    const line = lines[index] ?? '';
    const mark = pattern.exec(line);
    const indent = line.search(/[^ \t]|$/);
    return removes
      ? [from + indent, mark?.[1]?.length ?? 0, '']
      : [from + indent, 0, prefix(line, filled.length + index === 0)];
  });
  // Adds an empty line before the following text. The selection includes the line, so that toggling removes it again.
  const to = lastOf(spans)?.[1] ?? end;
  const next = /^\n([^\n]*)/.exec(text.slice(to))?.[1] ?? '';
  if (start === end) return applyEdits(selected, edits);
  if (removes)
    return applyEdits(selected, end > to && /^\n\n.*\S/.test(text.slice(end - 1)) ? [...edits, [end, 1, '']] : edits);
  if (next.trim() === '' || pattern.test(next)) return applyEdits({text, start, end: to}, edits);
  const apart = applyEdits({text, start, end: to}, [...edits, [to, 0, '\n', true]]);
  return {...apart, end: apart.end + 1};
}
