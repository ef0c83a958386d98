// Finds candidates for quotations in a text: words in quotation marks, quote blocks, and words after a name.

import {lastOf} from '../last-of.js';
import type {Span} from './quotation.js';

/** A paragraph. The blocks of a text are one character apart. */
export interface TextBlock {
  readonly text: string;
  /** Its position in the whole text. */
  readonly start: number;
  /** The number of quote blocks around it. */
  readonly quoted: number;
}

/** A passage that may be a quotation. */
export interface Candidate extends Span {
  readonly form: 'words' | 'block';
  /** The text around it that may name its author: before it, and for words in quotation marks also after it. */
  readonly lead: string;
  /** Whether it is a candidate only if `lead` names an author. */
  readonly needsName?: true;
}

/** Opening quotation marks, and the marks that close them. */
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

/** The length of the text before a quotation that may name its author, in characters. */
const LEAD = 60;

/** The length of the text after a quotation that may name its author, in characters: “…”, as Ana says. */
const AFTER = 30;

/** The maximum number of candidates in a comment. */
const MOST = 60;

/** Returns the candidates in text order; a nested candidate follows the outer one. Takes linear time. */
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
      const marks = findMarks(text);
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
  }
  return found.slice(0, MOST);
}

// Adds a paragraph of a quote block, merging adjacent paragraphs into one candidate. Excludes the attribution.
function addBlock(found: Candidate[], blocks: readonly TextBlock[], index: number, before: string): void {
  const block = blocks[index];
  const last = lastOf(found);
  const previous = blocks[index - 1];
  if (!block || /^\s*[—–-]{1,2}\s?\S/.test(block.text)) return;
  // A last line after a dash is an attribution.
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
  /** Null if the quotation is not closed in this paragraph. */
  readonly to: number | null;
}

function findMarks(text: string): readonly Marked[] {
  const found: Marked[] = [];
  const stack: {readonly mark: string; readonly closing: string; readonly from: number; readonly at: number}[] = [];
  for (const {0: mark, index} of text.matchAll(MARK)) {
    let top = stack.length - 1;
    while (top >= 0 && !stack[top]?.closing.includes(mark)) top--;
    const opened = stack[top];
    const end = index + mark.length;
    const [left, right] = [text.charAt(index - 1), text.charAt(end)];
    const closing = MARKS.get(mark);
    const opens = closing !== undefined && isOpening(mark, left, right);
    const isApostrophe = mark === '’' && /[\p{L}\p{N}]/u.test(right);
    if (opened && !isApostrophe && !(opens && /\s/.test(left) && mark !== '«')) {
      stack.length = top;
      found[opened.at] = {mark: opened.mark, from: opened.from, to: index};
    } else if (opens) {
      stack.push({mark, closing, from: end, at: found.length});
      found.push({mark, from: end, to: null});
    }
  }
  // Ignores unpaired marks, except at the start: that quotation continues in the next paragraph.
  return found.filter(({to, from, mark}) => (to === null ? from === mark.length : to > from));
}

// A mark opens a quotation before a word and after a space. Some marks always open.
const isOpening = (mark: string, left: string, right: string): boolean =>
  /[「『«]/.test(mark) ||
  (/[\p{L}\p{N}¿¡(„“«「"'…*_[]/u.test(right) && (!/[\p{L}\p{N}]/u.test(left) || /[“„]/.test(mark)));

const isAll = (text: string, from: number, to: number): boolean =>
  !/[\p{L}\p{N}]/u.test(text.slice(0, from)) && !/[\p{L}\p{N}]/u.test(text.slice(to));

const leadOf = (text: string, from: number, before: string): string => {
  const lead = text.slice(Math.max(0, from - LEAD), from);
  return /[\p{L}\p{N}]/u.test(lead) ? lead : before.slice(-LEAD);
};

// Adds lines such as "Ana: her words". The recogniser decides whether the start is a name.
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
