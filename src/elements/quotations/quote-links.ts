// Links quotations to their sources in the body of a comment. The author's text is unchanged: added elements cannot be
// selected or copied, and `unmark` removes them completely.

import type {Quotation} from '../../core/quotation/quotation.js';
import {SOURCE_LINK} from './block-source.js';
import {ADDED, type Block, BlockText} from '../../dom/block-text.js';
import {prepareSplit, splitParagraph} from './split-paragraph.js';

/** The text and URL of a link to a source. */
export interface SourceLink {
  readonly href: string;
  /** Shown before a quoted paragraph: "Ana wrote:". */
  readonly label: string;
  /** Spoken after quoted words inside a paragraph: "quotes Ana, go to passage". */
  readonly spoken: string;
}

const INDEX = 'data-quotation';

/** The original nodes of each marked body, and the first child of the marked body. */
const originals = new WeakMap<Element, {readonly nodes: readonly Node[]; readonly start: ChildNode | null}>();

/** Turns the quotations of a comment into links. Each link stores the index of its quotation in the list. */
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
  // From the end, because splitting text moves the positions after it.
  for (const [index, quotation] of [...quotations.entries()].reverse()) {
    const source = linkTo(quotation);
    const blocks = text.blocks.filter((block) => isIn(block, quotation));
    if (quotation.form === 'carried') markLink(blocks, index);
    else if (quotation.form === 'block') markBlocks(blocks, index, source);
    else if (quotation.form === 'unmarked') markUnmarked(text, quotation, index, source);
    else markWords(text.between(quotation.words.start, quotation.words.end), index, source);
  }
  originals.set(body, {nodes, start: body.firstChild});
}

/** Restores the body as it was before `mark`, unless it was rendered again since. */
export function unmark(body: Element): void {
  const original = originals.get(body);
  if (original?.start === body.firstChild) body.replaceChildren(...original.nodes);
  originals.delete(body);
}

/** Returns the index of a link's quotation in its comment's list; null for any other link. */
export function quotationIndexOf(link: Element): number | null {
  const index = link.getAttribute(INDEX);
  return index === null ? null : Number(index);
}

const isIn = ({start, text}: Block, {words}: Quotation): boolean =>
  words.start < start + text.length && words.end > start;

// Reuses the author's own link to the source.
function markLink(blocks: readonly Block[], index: number): void {
  const link = blocks[0]?.element.closest('blockquote')?.querySelector(SOURCE_LINK);
  link?.setAttribute(INDEX, String(index));
}

function markBlocks(blocks: readonly Block[], index: number, source: SourceLink): void {
  for (const {element} of blocks) (element.closest('blockquote') ?? element).part.add('quotation', 'quote');
  const element = blocks[0]?.element;
  const quote = element?.closest('blockquote') ?? element;
  if (quote) addLabel(quote, quote.previousElementSibling, index, source);
}

// The author may have written the label, as a paragraph before the quotation. It becomes the link then.
function addLabel(quote: Element, before: Element | null | undefined, index: number, source: SourceLink): void {
  const isLabel =
    before?.localName === 'p' && before.textContent?.trim() === source.label && !before.querySelector('a');
  if (isLabel) before.append(makeSourceLink(index, source, ...before.childNodes));
  else quote.prepend(makeLabel(index, source));
}

// A link made of the author's own words.
function makeSourceLink(index: number, source: SourceLink, ...words: readonly Node[]): HTMLAnchorElement {
  const link = makeLink(index, source);
  link.part.add('quotation', 'quote-source');
  link.append(...words);
  return link;
}

// Turns the author's own attribution into the link, unless it already contains a link.
function markUnmarked(text: BlockText, {words, lead}: Quotation, index: number, source: SourceLink): void {
  const {quote, before} = splitParagraph(text, {start: (lead ?? words).start, end: words.end}, words.start);
  const attribution = before.textContent?.trim();
  quote.part.add('quotation', 'quote');
  if (!attribution || before.querySelector('a')) {
    quote.prepend(before);
    return addLabel(quote, quote.previousElementSibling ?? quote.parentElement?.previousElementSibling, index, source);
  }
  const link = makeSourceLink(index, source, before);
  if (attribution !== source.label) link.append(spokenView(source.label));
  quote.prepend(link);
}

function makeLabel(index: number, source: SourceLink): Element {
  const label = makeLink(index, source);
  label.setAttribute(ADDED, '');
  // Isolated: otherwise these words, which are the page's, would decide the direction of the quotation.
  const words = document.createElement('bdi');
  words.textContent = source.label;
  label.append(words);
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
    // Keyboard and screen reader get a single link, even if the words span several elements.
    if (at > 0) link.tabIndex = -1;
    else link.append(spokenView(source.spoken));
  }
}

function makeLink(index: number, {href}: SourceLink): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = href;
  link.target = '_self';
  link.setAttribute(INDEX, String(index));
  return link;
}

function spokenView(spoken: string): Element {
  const element = document.createElement('span');
  element.className = 'spoken';
  element.setAttribute(ADDED, '');
  element.textContent = ` (${spoken})`;
  return element;
}
