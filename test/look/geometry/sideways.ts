import {isEmpty, TOLERANCE} from './boxes.js';
import {nameOf, type Scene, shorten} from './scene.js';
import {boxOf} from './styles.js';

/** Finds what makes the page scroll sideways, and what is beyond its edges. */
export function findSideways({lines, elements, clipsOf}: Scene): string[] {
  const {clientWidth, scrollWidth} = document.documentElement;
  const isOutside = ({left, right}: {left: number; right: number}): boolean =>
    left < -TOLERANCE || right > clientWidth + TOLERANCE;
  const texts = lines
    .filter(({seen}) => !isEmpty(seen) && isOutside(seen))
    .map(({words}) => `${shorten(words)} leaves the page sideways`);
  const boxes = elements
    .filter((element) => isOutside(boxOf(element)) && !clipsOf(element).some(({scrollsX}) => scrollsX))
    .filter((element, _, all) => !all.some((other) => other !== element && other.contains(element)))
    .map((element) => `${nameOf(element)} leaves the page sideways`);
  const page =
    scrollWidth > clientWidth + TOLERANCE ? [`the page scrolls sideways by ${scrollWidth - clientWidth} px`] : [];
  return [...page, ...texts, ...boxes];
}
