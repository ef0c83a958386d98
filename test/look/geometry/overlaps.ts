import {type Box, contains, intersect, isEmpty, overlap, sizeOf, TOLERANCE} from './boxes.js';
import {encloses} from './composed-tree.js';
import {isOpaque} from './layers.js';
import {isInText, type Line, nameOf, type Scene, shorten} from './scene.js';
import {boxOf, styleOf} from './styles.js';

/** Finds texts over other texts, and controls over texts that are not theirs. */
export function findOverlaps(scene: Scene): string[] {
  const lines = scene.lines.filter(({seen}) => !isEmpty(seen)).sort((a, b) => a.seen.top - b.seen.top);
  return [...textsOverTexts(lines, scene), ...controlsOverTexts(lines, scene), ...marksOverTexts(lines, scene)];
}

function* textsOverTexts(lines: readonly Line[], scene: Scene): Generator<string> {
  for (const [index, upper] of lines.entries())
    for (let next = index + 1; next < lines.length; next++) {
      const lower = lines[next];
      if (!lower || lower.seen.top >= upper.seen.bottom) break;
      if (lower.node === upper.node || !overlap(upper.seen, lower.seen)) continue;
      if (isHidden(upper.element, lower.element, scene)) continue;
      yield `${shorten(upper.words)} and ${shorten(lower.words)} overlap by ${sizeOf(intersect(upper.seen, lower.seen))}`;
    }
}

function* controlsOverTexts(lines: readonly Line[], scene: Scene): Generator<string> {
  for (const {element, boxes} of scene.targets)
    for (const box of boxes)
      for (const line of within(lines, box))
        if (
          !encloses(element, line.node) &&
          !isHidden(element, line.element, scene) &&
          !isInText(element, line.element)
        )
          yield `${nameOf(element)} covers ${shorten(line.words)} by ${sizeOf(intersect(box, line.seen))}`;
}

/** Rails and other marks that are drawn by positioned pseudo-elements. */
function* marksOverTexts(lines: readonly Line[], scene: Scene): Generator<string> {
  for (const element of scene.elements.filter((element) => styleOf(element).position !== 'static'))
    for (const pseudo of ['::before', '::after']) {
      const box = markOf(element, pseudo);
      if (!box) continue;
      for (const line of within(lines, box))
        if (!contains(box, line.box) && !isHidden(element, line.element, scene))
          yield `the ${pseudo} of ${nameOf(element)} runs through ${shorten(line.words)}`;
    }
}

/** Returns the box of a pseudo-element that is positioned above its element's text and paints something, or null. */
function markOf(element: Element, pseudo: string): Box | null {
  const style = getComputedStyle(element, pseudo);
  if (style.content === 'none' || style.position !== 'absolute' || Number(style.zIndex) < 0) return null;
  const isPainted =
    style.backgroundImage !== 'none' || style.backgroundColor !== 'rgba(0, 0, 0, 0)' || bordersOf(style) > 0;
  if (!isPainted || style.clipPath !== 'none') return null;
  const [left, top, width, height] = [style.left, style.top, style.width, style.height].map(Number.parseFloat);
  const [box, {borders}] = [boxOf(element), styleOf(element)];
  const origin = {left: box.left + borders.left, top: box.top + borders.top};
  if (left === undefined || top === undefined || width === undefined || height === undefined) return null;
  const size = width + bordersOf(style);
  // A hairline is as wide as boxes may overlap.
  const more = size < 2 ? TOLERANCE / 2 : 0;
  if (size === 0) return null;
  return {
    left: origin.left + left - more,
    top: origin.top + top,
    right: origin.left + left + size + more,
    bottom: origin.top + top + height,
  };
}

const bordersOf = ({borderLeftWidth, borderRightWidth}: CSSStyleDeclaration): number =>
  Number.parseFloat(borderLeftWidth) + Number.parseFloat(borderRightWidth);

/** Yields the lines that a box overlaps. The lines are sorted by their top. */
function* within(lines: readonly Line[], box: Box): Generator<Line> {
  for (const line of lines.slice(firstBelow(lines, box.top - 100))) {
    if (line.seen.top >= box.bottom) return;
    if (overlap(line.seen, box)) yield line;
  }
}

function firstBelow(lines: readonly Line[], top: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lines[middle]?.seen.top ?? Infinity) < top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of two elements is in an opaque layer above the other, which may cover it. */
function isHidden(a: Element, b: Element, {layerOf}: Scene): boolean {
  const [layerA, layerB] = [layerOf(a), layerOf(b)];
  return layerA !== layerB && [layerA, layerB].some((layer) => layer !== null && isOpaque(layer));
}
