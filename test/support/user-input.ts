// The hands of a person, for tests in a page. Every event they cause is trusted, as only a browser's own input is.

import {executeServerCommand} from '@web/test-runner-commands';
import type {ColorScheme, Gesture, Key, Modifier, Point} from './gesture.js';

/** Presses a key and lets it go, with other keys held down: `press('Enter', 'Control')`. */
export const press = (key: Key, ...modifiers: Modifier[]): Promise<void> => perform({do: 'press', key, modifiers});

/** Types a text, key by key, where the focus is. */
export const type = (text: string): Promise<void> => perform({do: 'type', text});

/** Clicks the middle of an element, which is scrolled into view first, or a point. */
export const click = (target: Element | Point): Promise<void> =>
  aim(target, (point) => perform({do: 'click', ...point}));

/** Touches the middle of an element, or a point, with a finger; WebKit, which has none, with the mouse. */
export const tap = (target: Element | Point): Promise<void> => aim(target, (point) => perform({do: 'tap', ...point}));

/** Moves the mouse onto an element or a point. */
export const moveTo = async (target: Element | Point): Promise<void> => perform({do: 'move', ...(await find(target))});

/** Selects words in an element with the mouse, from the first letter to the last. */
export async function select(words: string, within: Element): Promise<void> {
  await find(within);
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const start = texts.currentNode.nodeValue?.indexOf(words) ?? -1;
    if (start < 0) continue;
    const range = new Range();
    range.setStart(texts.currentNode, start);
    range.setEnd(texts.currentNode, start + words.length);
    const [first, last] = [range.getClientRects()[0], [...range.getClientRects()].at(-1)];
    if (!first || !last) break;
    const from = {x: first.left, y: first.top + first.height / 2};
    return perform({do: 'drag', from, to: {x: last.right, y: last.top + last.height / 2}});
  }
  throw new Error(`nobody can select “${words}” here: ${within.textContent}`);
}

/** Gives the page another size, in CSS pixels; the next test file starts with 800 × 600 again. */
export const resize = (width: number, height: number): Promise<void> => perform({do: 'resize', width, height});

/** Sets `prefers-color-scheme` until the end of the test file. Chromium only: false where it cannot be done. */
export const prefer = (colorScheme: ColorScheme): Promise<boolean> => ask({do: 'prefer', colorScheme});

/** How often somebody presses who misses, because the page moves between looking and pressing. */
const TRIES = 3;

async function aim(target: Element | Point, press: (point: Point) => Promise<void>): Promise<void> {
  for (let attempt = 1; attempt < TRIES; attempt++) {
    const point = await find(target);
    if (!(await misses(target, () => press(point)))) return;
  }
  await press(await find(target));
}

// Missed is what has moved away before it was pressed, or before it was let go.
async function misses(target: Element | Point, press: () => Promise<void>): Promise<boolean> {
  if (!(target instanceof Element)) return press().then(() => false);
  const start = target.getBoundingClientRect();
  let isMissed = false;
  const listener = (event: Event): void => {
    const {x, y} = target.getBoundingClientRect();
    isMissed ||= !event.composedPath().includes(target) && (x !== start.x || y !== start.y);
  };
  const types = ['pointerdown', 'click'];
  for (const type of types) window.addEventListener(type, listener, {capture: true});
  await press();
  for (const type of types) window.removeEventListener(type, listener, {capture: true});
  return isMissed;
}

async function perform(gesture: Gesture): Promise<void> {
  if (!(await ask(gesture))) throw new Error(`this browser cannot ${gesture.do}`);
}

function ask(gesture: Gesture): Promise<boolean> {
  return executeServerCommand('person', gesture);
}

async function find(target: Element | Point): Promise<Point> {
  if (!(target instanceof Element)) return target;
  // WebKit scrolls by the sizes, and a click lands in the page, that were painted last.
  await paint();
  target.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
  await paint();
  const box = target.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) throw new Error(`nobody can point at <${target.localName}>: it has no size`);
  return {x: box.x + box.width / 2, y: box.y + box.height / 2};
}

/** Lets what has changed be painted: the second frame starts after the first is done. */
async function paint(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}
