import {type Box, contains, isEmpty, TOLERANCE, widthOf} from './boxes.js';
import {parentOf} from './composed-tree.js';
import type {Clip} from './layers.js';
import {isInText, nameOf, type Scene, seenPart, shorten} from './scene.js';
import {boxOf, isTransparent, styleOf} from './styles.js';

/** Finds texts and controls that are clipped, and labels that do not fit into their field. */
export function findCuts(scene: Scene): string[] {
  return [...cutTexts(scene), ...cutControls(scene), ...cutLabels(scene), ...outsideOfFrames(scene)];
}

function* cutTexts({lines, clipsOf}: Scene): Generator<string> {
  for (const {words, element, box} of lines) if (isCut(box, clipsOf(element))) yield `${shorten(words)} is cut`;
}

function* cutControls({targets, clipsOf}: Scene): Generator<string> {
  for (const {element, boxes} of targets.filter(({element}) => !isInText(element))) {
    const parent = parentOf(element);
    if (parent && boxes.some((box) => isCut(box, clipsOf(parent)))) yield `${nameOf(element)} is cut`;
  }
}

/** Whether a part of a box is clipped and cannot be scrolled to. */
function isCut(box: Box, clips: readonly Clip[]): boolean {
  for (const {box: clip, scrollsX, scrollsY} of clips) {
    const isLost =
      (!scrollsX && (box.left < clip.left - TOLERANCE || box.right > clip.right + TOLERANCE)) ||
      (!scrollsY && (box.top < clip.top - TOLERANCE || box.bottom > clip.bottom + TOLERANCE));
    if (isLost) return true;
    // What is scrolled is inside its container from here on.
    if (scrollsX || scrollsY) return false;
  }
  return false;
}

/** Room for the arrow of a list. */
const ARROW = 12;

function* cutLabels({targets}: Scene): Generator<string> {
  const measure = document.createElement('canvas').getContext('2d');
  for (const {element} of targets) {
    const label = labelOf(element);
    if (!label || !measure) continue;
    const style = getComputedStyle(element);
    measure.font = style.font;
    const {width} = measure.measureText(label);
    const room =
      element.clientWidth - Number.parseFloat(style.paddingLeft) - Number.parseFloat(style.paddingRight) + TOLERANCE;
    if (width + (element instanceof HTMLSelectElement ? ARROW : 0) > room) yield `the label ${shorten(label)} is cut`;
  }
}

function labelOf(element: Element): string {
  if (element instanceof HTMLSelectElement) return element.selectedOptions[0]?.label ?? '';
  return element instanceof HTMLInputElement && element.value === '' ? element.placeholder : '';
}

/** Finds content that sticks out of the frame around it, for example a form that is wider than its card. */
function* outsideOfFrames({lines, targets, elements, clipsOf}: Scene): Generator<string> {
  const frames = new Set(elements.filter(isFrame));
  if (frames.size === 0) return;
  const told = new Set<Element>();
  const boxes = [
    ...lines
      .filter(({seen}) => !isEmpty(seen))
      .map(({element, seen}) => ({element, box: seen, frame: frameOf(element, frames)})),
    ...targets
      .filter(({element}) => !isInText(element))
      .flatMap(({element, boxes}) => {
        const frame = isOutOfFlow(element) ? null : frameOf(parentOf(element), frames);
        const clips = clipsOf(parentOf(element) ?? element);
        return boxes.map((box) => ({element, box: seenPart(box, clips), frame}));
      }),
  ];
  for (const {element, box, frame} of boxes) {
    if (!frame || told.has(element) || isEmpty(box) || contains(boxOf(frame), box)) continue;
    told.add(element);
    yield `${nameOf(element)} sticks out of ${nameOf(frame)}`;
  }
}

/** Returns the nearest frame around the content of an element that is in its flow. */
function frameOf(element: Element | null, frames: ReadonlySet<Element>): Element | null {
  for (let at = element; at; at = parentOf(at)) {
    if (frames.has(at)) return at;
    if (isOutOfFlow(at)) return null;
  }
  return null;
}

/** Whether an element takes no room in the flow around it. */
export const isOutOfFlow = (element: Element): boolean => /absolute|fixed/.test(styleOf(element).position);

/** Whether an element is seen as a box: by its border, background or shadow. */
export function isFrame(element: Element): boolean {
  const style = styleOf(element);
  if (style.display === 'inline' || element === document.documentElement || element === document.body) return false;
  const hasSides = style.borders.left > 0 && style.borders.right > 0;
  return (hasSides || !isTransparent(style) || style.boxShadow !== 'none') && widthOf(boxOf(element)) > 0;
}
