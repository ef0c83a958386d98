// Where a text looks as if it quoted something: what stands between quotation marks, in a quote block, or behind a name.

import {lastOf} from '../last-of.js';
import type {Span} from './quotation.js';

/** A paragraph as a recogniser is given it: blocks of a text are one character apart. */
export interface TextBlock {
  readonly text: string;
  /** Where it starts in the whole text. */
  readonly start: number;
  /** How many quote blocks it is in. */
  readonly quoted: number;
}

/** Words that may be somebody else's. */
export interface Candidate extends Span {
  readonly form: 'words' | 'block';
  /** What stands before it, where its author may be named. */
  readonly lead: string;
  /** Whether it is one only if that names somebody. */
  readonly needsName?: true;
}

/** What may open a quotation, and what closes it then. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['“', '”“'],
  ['‘', '’'],
  ['„', '“”'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«»'],
  ['「', '」'],
  ['『', '』'],
  ['"', '"'],
  ['""', '""'],
  ["''", "''"],
  ['``', "''"],
]);

const MARK = /""|''|``|["“”„‘’«»「」『』]/g;

/** How much of what stands before a quotation may name its author, in characters. */
const LEAD = 60;

/** … and how much of what follows: “…”, as Ana says. */
const AFTER = 30;

/** Most that one comment is looked through for. */
const MOST = 60;

/** Quotations that may be, in the order of the text; one inside another comes after it. Linear in the text. */
export function findCandidates(blocks: readonly TextBlock[]): readonly Candidate[] {
  const found: Candidate[] = [];
  let before = '';
  let open: {readonly mark: string; readonly start: number; readonly lead: string} | null = null;
  for (const [index, block] of blocks.entries()) {
    const {text, start, quoted} = block;
    const goesOn: boolean = open !== null && text.startsWith(open.mark);
    if (!goesOn) open = null;
    if (quoted > 0) addBlock(found, blocks, index, before);
    else {
      const marks = findMarks(text, goesOn);
      for (const {from, to, mark} of marks) {
        if (to === null) {
          open ??= {mark, start: start + from, lead: leadOf(text, from, before)};
        } else if (open) {
          found.push({start: open.start, end: start + to, form: 'block', lead: open.lead});
          open = null;
        } else {
          const form = isAll(text, from, to) ? 'block' : 'words';
          found.push({
            start: start + from,
            end: start + to,
            form,
            lead: `${leadOf(text, from, before)} ${text.slice(to, to + AFTER)}`,
          });
        }
      }
      if (!goesOn) addNamed(found, block, marks);
    }
    before = text;
    if (found.length > MOST) break;
  }
  return found.slice(0, MOST);
}

// The paragraphs of one quote block are one quotation; what says whose it is is no part of it.
function addBlock(found: Candidate[], blocks: readonly TextBlock[], index: number, before: string): void {
  const block = blocks[index];
  const last = lastOf(found);
  const previous = blocks[index - 1];
  if (!block || /^\s*[—–-]{1,2}\s?\S/.test(block.text)) return;
  // A last line behind a dash says whose it is.
  const end = block.start + block.text.replace(/\n\s*[—–-]{1,2}\s?[^\n]+$/, '').length;
  if (
    last &&
    previous &&
    previous.quoted === block.quoted &&
    last.form === 'block' &&
    last.end === previous.start + previous.text.length
  )
    found[found.length - 1] = {...last, end};
  else found.push({start: block.start, end, form: 'block', lead: before});
}

interface Marked {
  readonly mark: string;
  readonly from: number;
  /** Null when it is not closed in this paragraph. */
  readonly to: number | null;
}

function findMarks(text: string, goesOn: boolean): readonly Marked[] {
  const found: Marked[] = [];
  const stack: {readonly mark: string; readonly closing: string; readonly from: number; readonly at: number}[] = [];
  for (const {0: mark, index} of text.matchAll(MARK)) {
    let top = stack.length - 1;
    while (top >= 0 && !stack[top]?.closing.includes(mark)) top--;
    const end = index + mark.length;
    const [left, right] = [text[index - 1] ?? ' ', text[end] ?? ' '];
    const opens = isOpening(mark, left, right);
    const isApostrophe = mark === '’' && /[\p{L}\p{N}]/u.test(right);
    const closes = top >= 0 && !isApostrophe && !(opens && /\s/.test(left) && mark !== '«');
    if (closes) {
      const opened = stack[top];
      stack.length = top;
      if (opened) found[opened.at] = {mark: opened.mark, from: opened.from, to: index};
    } else if (opens) {
      stack.push({mark, closing: MARKS.get(mark) ?? '', from: end, at: found.length});
      found.push({mark, from: end, to: null});
    }
  }
  // Marks without a partner mean nothing, but for a paragraph that is quoted on in the next.
  const wholes = found.filter(
    ({to, from, mark}) => to !== null || (from === mark.length && (goesOn || stack[0]?.from === from)),
  );
  return wholes.filter(({from, to}) => to === null || to > from);
}

// What comes before words and after a space opens; some do so wherever they stand.
const isOpening = (mark: string, left: string, right: string): boolean =>
  MARKS.has(mark) &&
  (/[「『«]/.test(mark) ||
    (/[\p{L}\p{N}¿¡(„“«「"'…*_[]/u.test(right) && (!/[\p{L}\p{N}]/u.test(left) || /[“„]/.test(mark))));

const isAll = (text: string, from: number, to: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, from)) && !/[\p{L}\p{N}]/u.test(text.slice(to));

const leadOf = (text: string, from: number, before: string): string => {
  const lead = text.slice(Math.max(0, from - LEAD), from);
  return /[\p{L}\p{N}]/u.test(lead) ? lead : before.slice(-LEAD);
};

// "Ana: what she said", line by line. Whether that is a name is for others to say.
function addNamed(found: Candidate[], {text, start}: TextBlock, marks: readonly Marked[]): void {
  for (const {0: line, index} of text.matchAll(/[^\n]+/g)) {
    const colon = line.search(/[:：]/);
    const isMarked = marks.some((mark) => mark.from > index && mark.from < index + line.length);
    if (colon < 1 || colon > LEAD || isMarked) continue;
    const words = line.slice(colon + 1);
    const from = start + index + colon + 1 + (words.length - words.trimStart().length);
    if (words.trim() !== '')
      found.push({
        start: from,
        end: start + index + line.trimEnd().length,
        form: 'words',
        lead: line.slice(0, colon + 1),
        needsName: true,
      });
  }
}
