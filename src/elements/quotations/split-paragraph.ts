// Splits a part of a paragraph off as a quote block. The text and its order do not change, so positions stay valid.

import {lastOf} from '../../core/last-of.js';
import type {Span} from '../../core/quotation/quotation.js';
import {type Block, BlockText, PART} from '../../dom/block-text.js';

export interface SplitParagraph {
  readonly quote: HTMLElement;
  /** The nodes before the quoted words; the caller inserts them. */
  readonly before: DocumentFragment;
}

/**
 * Turns a part of a block into a quote block; the text before and after it become paragraphs. Call `prepareSplit`
 * first, and split the parts of a block from last to first. @param words The start of the quoted words.
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

/** Wraps a block in a `div` with a single part. Call this once per block, before `splitParagraph`. */
export function prepareSplit(text: BlockText, {element, start, text: {length}}: Block): void {
  const pieces = text.between(start, start + length);
  const isParagraph = element.localName === 'p';
  const part = isParagraph ? element : document.createElement('p');
  const nodes = isParagraph ? [element] : nodesBetween(element, pieces);
  const wrapper = document.createElement('div');
  nodes[0]?.before(wrapper);
  if (!isParagraph) part.append(...nodes);
  wrapper.append(part);
  part.toggleAttribute(PART);
}

// Returns the children of an element that contain the given pieces of its text, with the line breaks around them.
function nodesBetween(element: Element, pieces: readonly StaticRange[]): readonly ChildNode[] {
  const nodes = [...element.childNodes];
  const find = ({startContainer}: StaticRange): number => nodes.findIndex((node) => node.contains(startContainer));
  let [first = 0, last = -1] = [pieces[0], lastOf(pieces)].map((piece) => piece && find(piece));
  while (isBreak(nodes[first - 1])) first--;
  while (isBreak(nodes[last + 1])) last++;
  return nodes.slice(first, last + 1);
}

const isBreak = (node?: Node): boolean => node instanceof Text || node instanceof HTMLBRElement;

// Extracts the content of a node after a position.
function cutFrom(part: Node, node: Node, offset: number): DocumentFragment {
  const range = new Range();
  range.selectNodeContents(part);
  range.setStart(node, offset);
  return range.extractContents();
}

// Hides line breaks at the edge of a paragraph: they would show as an empty line.
function hideBreaks(
  part: Node,
  first: 'firstChild' | 'lastChild' = 'firstChild',
  next: 'nextSibling' | 'previousSibling' = 'nextSibling',
): void {
  for (let node = part[first]; node && !hasWords(node); node = node[next])
    if (node instanceof HTMLBRElement) node.hidden = true;
}
