import {heightOf, isEmpty} from './boxes.js';
import {isInTopLayer} from './layers.js';
import {LETTER_HEIGHT, nameOf, type Scene, shorten} from './scene.js';
import {boxOf, styleOf} from './styles.js';

/** A part of the page’s height with content. */
interface Band {
  readonly top: number;
  readonly bottom: number;
  readonly name: () => string;
}

/** The most empty lines. */
const LINES = 2;

/** Elements that are content without words. */
const CONTENT = 'img, svg, canvas, video, hr, input, textarea, select, button, table, pre';

/** Finds parts of the page without content that are higher than two lines of its text, and such a part at its end. */
export function findGaps(scene: Scene): string[] {
  const limit = heightOfLines(LINES);
  const bands = bandsOf(scene).sort((a, b) => a.top - b.top);
  const faults: string[] = [];
  let end: Band = {top: 0, bottom: 0, name: () => 'the top of the page'};
  for (const band of bands) {
    if (band.top - end.bottom > limit) faults.push(describe(end, band));
    if (band.bottom > end.bottom) end = band;
  }
  const {scrollHeight, clientHeight} = document.documentElement;
  const bottom = {top: scrollHeight, bottom: scrollHeight, name: () => 'the end of the page'};
  if (scrollHeight > clientHeight && bottom.top - end.bottom > limit) faults.push(describe(end, bottom));
  return faults;
}

const describe = (above: Band, below: Band): string =>
  `a gap of ${Math.round(below.top - above.bottom)} px between ${above.name()} and ${below.name()}`;

function bandsOf({lines, elements, layerOf}: Scene): Band[] {
  // What floats above the page fills no gap of it, except a bar that sticks to its place.
  const isInPage = (element: Element): boolean => {
    const layer = layerOf(element);
    return layer === null || (styleOf(layer).position === 'sticky' && !isInTopLayer(layer));
  };
  const inPage = elements.filter(isInPage);
  const texts = lines
    .filter(({seen, element}) => !isEmpty(seen) && isInPage(element))
    .map(({seen, words}) => ({...seen, name: () => shorten(words)}));
  const things = inPage
    .filter((element) => element.matches(CONTENT))
    .map((element) => ({...boxOf(element), name: () => nameOf(element)}));
  return [...texts, ...things, ...inPage.flatMap(edgesOf)];
}

/** Borders are content, but not the area between them. */
function edgesOf(element: Element): Band[] {
  const {borders, display} = styleOf(element);
  if (display === 'inline' || (borders.top === 0 && borders.bottom === 0)) return [];
  const box = boxOf(element);
  if (heightOf(box) === 0) return [];
  const name = (): string => `the border of ${nameOf(element)}`;
  return [
    ...(borders.top === 0 ? [] : [{top: box.top, bottom: box.top, name}]),
    ...(borders.bottom === 0 ? [] : [{top: box.bottom, bottom: box.bottom, name}]),
  ];
}

/** The space between the letters of two lines of the page’s text that have so many empty lines between them. */
function heightOfLines(empty: number): number {
  const {lineHeight, fontSize} = getComputedStyle(document.body);
  const size = Number.parseFloat(fontSize);
  return (empty + 1) * (Number.parseFloat(lineHeight) || 1.3 * size) - LETTER_HEIGHT * size;
}
