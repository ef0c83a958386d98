// Everything visible on a page, with its place: read once, then checked.

import {type Box, heightOf, intersect, isEmpty, toPage, widthOf} from './boxes.js';
import {visibleNodes} from './composed-tree.js';
import {type Clip, clipsOf, layerOf} from './layers.js';
import {boxOf, forgetStyles, styleOf} from './styles.js';

/** A line of a text node, without the empty space above and below its letters. */
export interface Line {
  readonly node: Text;
  readonly element: Element;
  readonly words: string;
  readonly box: Box;
  /** The part that the reader sees, or can scroll to. */
  readonly seen: Box;
}

/** Something to press, or to type into. */
export interface Target {
  readonly element: Element;
  /** One box, or one for each line of a link. */
  readonly boxes: readonly Box[];
}

export interface Scene {
  readonly elements: readonly Element[];
  readonly lines: readonly Line[];
  readonly targets: readonly Target[];
  readonly layerOf: (element: Element) => Element | null;
  readonly clipsOf: (element: Element) => readonly Clip[];
}

const TARGETS = 'a[href], button, summary, select, textarea, input:not([type=hidden]), [role=button]';

/** The share of the font size between the top of a capital letter and the baseline. */
export const LETTER_HEIGHT = 0.62;

/** Reads the page anew. */
export function readScene(): Scene {
  forgetStyles();
  const nodes = [...visibleNodes(document.documentElement)];
  const elements = nodes.filter((node) => node instanceof Element);
  const scene = {layerOf: memoize(layerOf), clipsOf: memoize(clipsOf)};
  const lines = nodes.filter((node) => node instanceof Text).flatMap((node) => linesOf(node, scene.clipsOf));
  const targets = elements.filter(isTarget).map((element) => ({element, boxes: boxesOf(element)}));
  return {...scene, elements, lines, targets};
}

/** Returns what a reader would call an element: its text, or else its name. */
export function nameOf(element: Element): string {
  const words =
    (element instanceof HTMLElement && element.innerText.trim()) ||
    element.getAttribute('aria-label') ||
    element.getAttribute('name') ||
    '';
  const {localName} = element;
  const kind =
    element.getAttribute('part') ?? (element.classList[0] ? `${localName}.${element.classList[0]}` : localName);
  return words ? `${shorten(words)} (${kind})` : `<${kind}>`;
}

const TEXT_BLOCKS = 'p, li, dd, td, th, blockquote, pre, h1, h2, h3';

/** Whether a control is among the words of a text; its area may then reach beyond its line. @param text By default any. */
export function isInText(control: Element, text: Element = control): boolean {
  const block = text.closest(TEXT_BLOCKS);
  return block !== null && block.contains(control) && styleOf(control).display.startsWith('inline');
}

/** Quotes the beginning of a text. */
export function shorten(text: string): string {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  return `“${words.length > 40 ? `${words.slice(0, 39)}…` : words}”`;
}

function linesOf(node: Text, clipsOf: Scene['clipsOf']): Line[] {
  const element = node.parentElement ?? document.body;
  const size = Number.parseFloat(getComputedStyle(element).fontSize);
  const range = document.createRange();
  range.selectNodeContents(node);
  const boxes = [...range.getClientRects()].map((rect) => lettersOf(toPage(rect), size)).filter((box) => !isEmpty(box));
  if (boxes.length === 0) return [];
  const scrolled = clipsOf(element);
  return boxes.map((box) => ({node, element, words: node.data, box, seen: seenPart(box, scrolled)}));
}

/** Returns what remains of a box inside scroll containers, whose content is not lost. */
export function seenPart(box: Box, clips: readonly Clip[]): Box {
  let seen = box;
  for (const {box: clip, scrollsX, scrollsY} of clips)
    seen = intersect(seen, {
      left: scrollsX ? clip.left : -Infinity,
      right: scrollsX ? clip.right : Infinity,
      top: scrollsY ? clip.top : -Infinity,
      bottom: scrollsY ? clip.bottom : Infinity,
    });
  return seen;
}

function lettersOf(box: Box, size: number): Box {
  const inset = Math.max(0, heightOf(box) - LETTER_HEIGHT * size) / 2;
  return {...box, top: box.top + inset, bottom: box.bottom - inset};
}

function isTarget(element: Element): boolean {
  return (
    element.matches(TARGETS) &&
    !element.closest('[inert], [aria-hidden="true"]') &&
    getComputedStyle(element).pointerEvents !== 'none' &&
    widthOf(boxOf(element)) > 0
  );
}

function boxesOf(element: Element): Box[] {
  const isInline = styleOf(element).display === 'inline';
  return isInline ? [...element.getClientRects()].map(toPage) : [boxOf(element)];
}

function memoize<T>(compute: (element: Element) => T): (element: Element) => T {
  const known = new Map<Element, T>();
  return (element) => {
    const value = known.get(element) ?? compute(element);
    known.set(element, value);
    return value;
  };
}
