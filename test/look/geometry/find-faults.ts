// The entry of the script that runs in the page.

import {elementsBelow} from './composed-tree.js';
import {findCuts} from './cuts.js';
import {findGaps} from './gaps.js';
import {findOverlaps} from './overlaps.js';
import {readScene} from './scene.js';
import {findSideways} from './sideways.js';
import {findSmallTargets} from './small-targets.js';
import {findTouching} from './touching.js';

export {findShapeFaults} from './thread-shape.js';

/**
 * Checks the layout of the page by geometry: no two texts overlap, none is cut, nothing leaves the page sideways, no
 * target is under 24 px, no more than two lines are without content, no sentence touches the frame below it, and controls
 * beside each other are of one height. Returns a sentence for each fault. Every part of
 * the page must be rendered, see `renderAll`.
 */
export function findFaults(): string[] {
  const putBack = placeBars();
  const scene = readScene();
  const faults = [findOverlaps, findCuts, findSideways, findSmallTargets, findGaps, findTouching].flatMap((find) =>
    find(scene),
  );
  putBack();
  return [...new Set(faults)];
}

/** Puts bars that stick to an edge of the window to their place in the page, which is empty otherwise. Undone by the result. */
function placeBars(): () => void {
  const bars = [...elementsBelow(document)].filter((each) => getComputedStyle(each).position === 'sticky');
  const place = (position: string, inset: string): void => {
    for (const {style} of bars) Object.assign(style, {position, inset});
  };
  place('relative', 'auto');
  return () => place('', '');
}

/** What `renderAll` has changed. */
let rendered: readonly HTMLElement[] = [];

/**
 * Renders what `content-visibility: auto` skips, in all shadow roots, so that it has its true size. It stays clipped as
 * before. Returns by how many pixels the page was too high or too low before.
 */
export function renderAll(): number {
  const before = document.documentElement.scrollHeight;
  const skipped = [...elementsBelow(document)].filter((each) => getComputedStyle(each).contentVisibility === 'auto');
  for (const {style} of skipped) style.contentVisibility = 'visible';
  // Firefox keeps the estimated size if both change in one step.
  void document.documentElement.scrollHeight;
  for (const {style} of skipped) style.contain = 'layout style paint';
  rendered = [...rendered, ...skipped];
  return before - document.documentElement.scrollHeight;
}

/** Undoes `renderAll`. */
export function renderAsNeeded(): void {
  for (const {style} of rendered) {
    style.contentVisibility = '';
    style.contain = '';
  }
  rendered = [];
}
