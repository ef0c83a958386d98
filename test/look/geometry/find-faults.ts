// The entry of the script that runs in the page.

import {findCuts} from './cuts.js';
import {findGaps} from './gaps.js';
import {findOverlaps} from './overlaps.js';
import {readScene} from './scene.js';
import {findSideways} from './sideways.js';
import {findSmallTargets} from './small-targets.js';
import {styleOf} from './styles.js';

export {findShapeFaults} from './thread-shape.js';

/**
 * Checks the layout of the page by geometry: no two texts overlap, none is cut, nothing leaves the page sideways, no
 * target is under 24 px, and no more than two lines are without content. Returns a sentence for each fault. Every part of
 * the page must be rendered, see `renderAll`.
 */
export function findFaults(): string[] {
  // A bar that sticks to the edge of the window leaves its place empty, except at the end of the page.
  let scene = readScene();
  if (scene.elements.some((element) => styleOf(element).position === 'sticky')) {
    scrollTo(0, document.documentElement.scrollHeight);
    scene = readScene();
  }
  const faults = [findOverlaps, findCuts, findSideways, findSmallTargets, findGaps].flatMap((find) => find(scene));
  return [...new Set(faults)];
}

/**
 * Renders what `content-visibility: auto` skips, so that it has its true size. It stays clipped as before. Returns by how
 * many pixels the page was too high or too low before.
 */
export function renderAll(): number {
  const before = document.documentElement.scrollHeight;
  for (const {shadowRoot} of document.querySelectorAll('comment-thread'))
    for (const element of shadowRoot?.querySelectorAll<HTMLElement>('[part="group"], [part="group"] > *') ?? [])
      if (getComputedStyle(element).contentVisibility === 'auto') {
        element.style.contentVisibility = 'visible';
        element.style.contain = 'layout style paint';
      }
  return before - document.documentElement.scrollHeight;
}

/** Undoes `renderAll`. */
export function renderAsNeeded(): void {
  for (const {shadowRoot} of document.querySelectorAll('comment-thread'))
    for (const element of shadowRoot?.querySelectorAll<HTMLElement>('[part="group"], [part="group"] > *') ?? []) {
      element.style.contentVisibility = '';
      element.style.contain = '';
    }
}
