// Sets a part of a paragraph apart as a quote block. All words stay, in their order, so that places in the text stay
// true.

import {lastOf} from '../../core/last-of.js';
import type {Span} from '../../core/quotation/quotation.js';
import {type Block, BlockText, PART} from '../../dom/block-text.js';

/** A part that has been set apart, and what stands in it before the quoted words: still to be placed. */
export interface SplitParagraph {
  readonly quote: HTMLElement;
  readonly before: DocumentFragment;
}

/**
 * Makes a quote block of a part of a block that has been made ready; what comes before and after it are paragraphs.
 * The last part of a block is to be set apart first. @param words Where the quoted words start.
 */
export function splitParagraph(text: BlockText, {start, end}: Span, words: number): SplitParagraph {
  const pieces = text.between(start, end);
  const [first, last] = [pieces[0], lastOf(pieces)];
  const quote = document.createElement('blockquote');
  const before = document.createDocumentFragment();
  const part = first?.startContainer.parentElement?.closest(`[${PART}]`);
  if (!first || !last || !part) return {quote, before};
  const after = part.cloneNode(false);
  after.appendChild(cutFrom(part, last.endContainer, last.endOffset));
  quote.dir = 'auto';
  quote.toggleAttribute(PART);
  quote.append(cutFrom(part, first.startContainer, first.startOffset));
  const lead = lastOf(new BlockText(quote).between(0, words - start));
  if (lead) {
    const rest = cutFrom(quote, lead.endContainer, lead.endOffset);
    before.append(...quote.childNodes);
    quote.append(rest);
    hideBreaks(quote);
    hideBreaks(before, 'lastChild', 'previousSibling');
  }
  part.after(quote);
  if (hasWords(after)) {
    part.after(quote, after);
    hideBreaks(after);
  } else quote.append(...after.childNodes);
  if (!hasWords(part)) {
    (lead ? before : quote).prepend(...part.childNodes);
    part.remove();
  }
  return {quote, before};
}

const hasWords = (node: Node): boolean => Boolean(node.textContent?.trim());

/** Puts an element in place of a block, with one part in it that holds all; once, before a part of it is set apart. */
export function prepareSplit(text: BlockText, {element, start, text: {length}}: Block): void {
  const pieces = text.between(start, start + length);
  const isParagraph = element.localName === 'p';
  const part = isParagraph ? element : document.createElement('p');
  const nodes = isParagraph ? [element] : nodesBetween(element, pieces);
  const all = document.createElement('div');
  nodes[0]?.before(all);
  if (!isParagraph) part.append(...nodes);
  all.append(part);
  part.toggleAttribute(PART);
}

// The children of an element that some pieces of its text are in.
function nodesBetween(element: Element, pieces: readonly StaticRange[]): readonly ChildNode[] {
  const nodes = [...element.childNodes];
  const around = ({startContainer}: StaticRange): number => nodes.findIndex((node) => node.contains(startContainer));
  let [first = 0, last = -1] = [pieces[0], lastOf(pieces)].map((piece) => piece && around(piece));
  while (isBreak(nodes[first - 1])) first--;
  while (isBreak(nodes[last + 1])) last++;
  return nodes.slice(first, last + 1);
}

const isBreak = (node?: Node): boolean => node instanceof Text || node instanceof HTMLBRElement;

// Takes out what an element holds after a place.
function cutFrom(part: Node, node: Node, offset: number): DocumentFragment {
  const range = new Range();
  range.selectNodeContents(part);
  range.setStart(node, offset);
  return range.extractContents();
}

// The line that a paragraph starts with needs no break before it, nor one after it a line of its own.
function hideBreaks(
  part: Node,
  first: 'firstChild' | 'lastChild' = 'firstChild',
  next: 'nextSibling' | 'previousSibling' = 'nextSibling',
): void {
  for (let node = part[first]; node && !hasWords(node); node = node[next])
    if (node instanceof HTMLBRElement) node.hidden = true;
}
