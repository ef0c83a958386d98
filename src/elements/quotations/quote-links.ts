// Links from quotations to what they quote, in the body of a comment. The author's words stay as they are: what is
// added can neither be selected nor copied, and goes without a trace.

import type {Quotation} from '../../core/quotation/quotation.js';
import {CARRYING} from './block-source.js';
import {ADDED, type Block, BlockText} from '../../dom/block-text.js';
import {prepareSplit, splitParagraph} from './split-paragraph.js';

/** What a link to a source says and where it leads. */
export interface SourceLink {
  readonly href: string;
  /** Shown before a paragraph that is a quotation: "Ana wrote:". */
  readonly label: string;
  /** Spoken with the words of any other: "quotes Ana, go to passage". */
  readonly spoken: string;
}

const LINK = 'data-quotation';

/** Bodies as their authors wrote them, and what each starts with now. */
const written = new WeakMap<Element, {readonly nodes: readonly Node[]; readonly start: ChildNode | null}>();

/** Makes links of a comment's quotations; each names its quotation by its place in the list. */
export function mark(
  body: Element,
  quotations: readonly Quotation[],
  linkTo: (quotation: Quotation) => SourceLink,
): void {
  if (quotations.length === 0) return;
  const nodes = [...body.childNodes].map((node) => node.cloneNode(true));
  const text = new BlockText(body);
  const unmarked = quotations.filter(({form}) => form === 'unmarked');
  for (const block of text.blocks) if (unmarked.some((each) => isIn(block, each))) prepareSplit(text, block);
  // From the end: what has been split before a place would move it.
  for (const [index, quotation] of [...quotations.entries()].reverse()) {
    const source = linkTo(quotation);
    const blocks = text.blocks.filter((block) => isIn(block, quotation));
    if (quotation.form === 'carried') markLink(blocks, index);
    else if (quotation.form === 'block') markBlocks(blocks, index, source);
    else if (quotation.form === 'unmarked') markUnmarked(text, quotation, index, source);
    else markWords(text.between(quotation.words.start, quotation.words.end), index, source);
  }
  written.set(body, {nodes, start: body.firstChild});
}

/** Puts back what `mark` has changed, unless the body has got other content since. */
export function unmark(body: Element): void {
  const before = written.get(body);
  if (before?.start === body.firstChild) body.replaceChildren(...before.nodes);
  written.delete(body);
}

/** Which of its comment's quotations a link stands for; null for any other link. */
export function quotationOf(link: Element): number | null {
  const index = link.getAttribute(LINK);
  return index === null ? null : Number(index);
}

const isIn = ({start, text}: Block, {words}: Quotation): boolean =>
  words.start < start + text.length && words.end > start;

// The author's own link to the source will do.
function markLink(blocks: readonly Block[], index: number): void {
  const link = blocks[0]?.element.closest('blockquote')?.querySelector(CARRYING);
  link?.setAttribute(LINK, String(index));
}

function markBlocks(blocks: readonly Block[], index: number, source: SourceLink): void {
  for (const {element} of blocks) (element.closest('blockquote') ?? element).part.add('quotation', 'quote');
  const [first] = blocks;
  (first?.element.closest('blockquote') ?? first?.element)?.prepend(makeLabel(index, source));
}

// The author's own attribution becomes the link, unless there is one in it.
function markUnmarked(text: BlockText, {words, lead}: Quotation, index: number, source: SourceLink): void {
  const {quote, before} = splitParagraph(text, {start: (lead ?? words).start, end: words.end}, words.start);
  const own = before.textContent?.trim();
  quote.part.add('quotation', 'quote');
  if (!own || before.querySelector('a')) return quote.prepend(makeLabel(index, source), before);
  const link = makeLink(index, source);
  link.part.add('quotation', 'quote-source');
  link.append(before);
  if (own !== source.label) link.append(spokenView(source.label));
  quote.prepend(link);
}

function makeLabel(index: number, source: SourceLink): Element {
  const label = makeLink(index, source);
  label.setAttribute(ADDED, '');
  label.textContent = source.label;
  label.part.add('quote-source');
  return label;
}

function markWords(pieces: readonly StaticRange[], index: number, source: SourceLink): void {
  for (const [at, {startContainer, startOffset, endOffset}] of [...pieces.entries()].reverse()) {
    if (!(startContainer instanceof Text) || startContainer.parentElement?.closest('a')) continue;
    const words = startContainer.splitText(startOffset);
    words.splitText(endOffset - startOffset);
    const link = makeLink(index, source);
    link.part.add('quotation');
    words.replaceWith(link);
    link.append(words);
    // One link for the keyboard and the ear, however many elements the words are in.
    if (at > 0) link.tabIndex = -1;
    else link.append(spokenView(source.spoken));
  }
}

function makeLink(index: number, {href}: SourceLink): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.target = '_self';
  link.setAttribute(LINK, String(index));
  return link;
}

function spokenView(spoken: string): Element {
  const element = document.createElement('span');
  element.className = 'spoken';
  element.setAttribute(ADDED, '');
  element.textContent = ` (${spoken})`;
  return element;
}
