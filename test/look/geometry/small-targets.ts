import {type Box, heightOf, sizeOf, widthOf} from './boxes.js';
import {encloses} from './composed-tree.js';
import {nameOf, type Scene, type Target} from './scene.js';
import {styleOf} from './styles.js';

/** The least size of a target in CSS pixels (WCAG 2.2, 2.5.8). Browsers round sizes to fractions of a pixel. */
const LEAST = 24 - 0.1;

/**
 * Finds targets under 24 px. Exempt, as in WCAG 2.2, are links in a sentence, and links with so much space around them
 * that a circle of 24 px on them meets no other target.
 */
export function findSmallTargets({targets}: Scene): string[] {
  return targets
    .filter(({element}) => !isInLabel(element) && !isInSentence(element))
    .flatMap((target) => target.boxes.map((box) => ({target, box})))
    .filter(({box}) => widthOf(box) < LEAST || heightOf(box) < LEAST)
    .filter(({target, box}) => !isLink(target.element) || !hasSpace(target, box, targets))
    .map(({target, box}) => `the target ${nameOf(target.element)} has only ${sizeOf(box)}`);
}

const isLink = (element: Element): boolean => element.localName === 'a';

/** Whether an element is a control inside its label, which is then the target. */
const isInLabel = (element: Element): boolean =>
  element.matches('input, select') && element.closest('label') !== null && !element.matches('[type=text]');

/** Whether an inline link has words beside it in the same paragraph. */
function isInSentence(element: Element): boolean {
  if (!isLink(element) || styleOf(element).display !== 'inline') return false;
  const block = element.parentElement?.closest('p, li, dd, td, th, blockquote, caption, label, h1, h2, h3');
  return !!block && (block.textContent ?? '').trim().length > (element.textContent ?? '').trim().length + 1;
}

function hasSpace(target: Target, box: Box, all: readonly Target[]): boolean {
  const center = centerOf(box);
  return !all.some(
    (other) =>
      other.element !== target.element &&
      !encloses(other.element, target.element) &&
      other.boxes.some((box) => distance(center, box) < 12),
  );
}

const centerOf = ({left, top, right, bottom}: Box): {x: number; y: number} => ({
  x: (left + right) / 2,
  y: (top + bottom) / 2,
});

/** The distance of a point from a box; from the circle around a smaller one. */
function distance({x, y}: {x: number; y: number}, box: Box): number {
  if (widthOf(box) < LEAST || heightOf(box) < LEAST) {
    const center = centerOf(box);
    return Math.hypot(x - center.x, y - center.y) - 12;
  }
  return Math.hypot(Math.max(box.left - x, 0, x - box.right), Math.max(box.top - y, 0, y - box.bottom));
}
