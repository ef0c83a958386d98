// Real user input for tests in a page: keyboard, mouse, touch. The browser creates the events, so they are trusted.

import {selectedRange} from '../../src/dom/selection.js';
import {executeServerCommand} from '@web/test-runner-commands';
import type {ColorScheme, Gesture, Key, Modifier, Point} from './gesture.js';

/** Presses and releases a key while modifiers are held down, for example `press('Enter', 'Control')`. */
export const press = (key: Key, ...modifiers: Modifier[]): Promise<void> => perform({do: 'press', key, modifiers});

/** Types a text, key by key, into the focused element. */
export const type = (text: string): Promise<void> => perform({do: 'type', text});

/** Clicks the centre of an element, after scrolling it into view, or a point. */
export const click = (target: Element | Point): Promise<void> =>
  aim(target, (point) => perform({do: 'click', ...point}));

/** Taps the centre of an element, or a point. WebKit has no touch input here and clicks instead. */
export const tap = (target: Element | Point): Promise<void> => aim(target, (point) => perform({do: 'tap', ...point}));

/** Moves the mouse to the centre of an element or to a point. */
export const moveTo = async (target: Element | Point): Promise<void> => perform({do: 'move', ...(await find(target))});

/**
 * Selects words in an element by dragging the mouse. The words must be in one text node. Tries again if something else
 * is selected, because the layout shifts between measuring and dragging.
 */
export async function select(words: string, within: Element): Promise<void> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    await find(within);
    const {first, last} = measure(words, within);
    const from = {x: first.left, y: first.top + first.height / 2};
    await perform({do: 'drag', from, to: {x: last.right, y: last.top + last.height / 2}});
    const root = within.getRootNode();
    const range = root instanceof ShadowRoot ? selectedRange(root) : document.getSelection();
    if (range?.toString().trim() === words.trim()) return;
  }
}

function measure(words: string, within: Element): {readonly first: DOMRect; readonly last: DOMRect} {
  const texts = document.createTreeWalker(within, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const start = texts.currentNode.nodeValue?.indexOf(words) ?? -1;
    if (start < 0) continue;
    const range = new Range();
    range.setStart(texts.currentNode, start);
    range.setEnd(texts.currentNode, start + words.length);
    const [first, last] = [range.getClientRects()[0], [...range.getClientRects()].at(-1)];
    if (first && last) return {first, last};
  }
  throw new Error(`cannot select “${words}” in: ${within.textContent}`);
}

/** Resizes the viewport, in CSS pixels. The next test file starts with 800 × 600 again. */
export const resize = (width: number, height: number): Promise<void> => perform({do: 'resize', width, height});

/** Sets `prefers-color-scheme` until the end of the test file. Returns false in all engines but Chromium. */
export const prefer = (colorScheme: ColorScheme): Promise<boolean> => ask({do: 'prefer', colorScheme});

/** Attempts at a click that misses because the layout shifts between measuring and clicking. */
const TRIES = 10;

async function aim(target: Element | Point, press: (point: Point) => Promise<void>): Promise<void> {
  for (let attempt = 1; attempt < TRIES; attempt++) {
    const point = await find(target);
    if (!(await misses(target, point, press))) return;
  }
  await press(await find(target));
}

/** Whether the element moved away from the point before the button was pressed or released. */
async function misses(target: Element | Point, point: Point, press: (point: Point) => Promise<void>): Promise<boolean> {
  if (!(target instanceof Element)) return press(point).then(() => false);
  let isMissed = false;
  const listener = (event: Event): void => {
    const {left, right, top, bottom} = target.getBoundingClientRect();
    const isThere = left <= point.x && point.x <= right && top <= point.y && point.y <= bottom;
    isMissed ||= !event.composedPath().includes(target) && !isThere;
  };
  const types = ['pointerdown', 'click'];
  for (const type of types) window.addEventListener(type, listener, {capture: true});
  await press(point);
  for (const type of types) window.removeEventListener(type, listener, {capture: true});
  return isMissed;
}

async function perform(gesture: Gesture): Promise<void> {
  if (!(await ask(gesture))) throw new Error(`this browser does not support “${gesture.do}”`);
}

function ask(gesture: Gesture): Promise<boolean> {
  return executeServerCommand('gesture', gesture);
}

async function find(target: Element | Point): Promise<Point> {
  if (!(target instanceof Element)) return target;
  // WebKit scrolls by the layout painted last, and a click hits the page as painted last.
  await paint();
  target.scrollIntoView({block: 'nearest', inline: 'nearest', behavior: 'instant'});
  await paint();
  const box = target.getBoundingClientRect();
  if (box.width === 0 || box.height === 0) throw new Error(`cannot point at <${target.localName}>: it has no size`);
  return {x: box.x + box.width / 2, y: box.y + box.height / 2};
}

/** Waits until pending changes are painted: the second frame starts after the first was painted. */
async function paint(): Promise<void> {
  for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
}
