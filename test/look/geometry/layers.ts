// What clips an element, and what floats above the page.

import type {Box} from './boxes.js';
import {parentOf} from './composed-tree.js';
import {boxOf, type Style, styleOf} from './styles.js';

/** The box outside of which an element is not visible. */
export interface Clip {
  readonly box: Box;
  /** Whether the reader can scroll to what is clipped, or sees that there is more; along the inline and the block axis. */
  readonly scrollsX: boolean;
  readonly scrollsY: boolean;
}

/** Content that may be scrolled sideways: code and tables, which cannot be wrapped. */
const MAY_SCROLL_SIDEWAYS = 'pre, table, [part~="code"], [part~="table"]';

/** Returns the boxes that clip the content of an element, the innermost first. */
export function clipsOf(element: Element): readonly Clip[] {
  const clips: Clip[] = [];
  let position = '';
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = styleOf(at);
    if (isContainingBlock(style, position)) {
      const clip = clipOf(at, style);
      if (clip) clips.push(clip);
      position = style.position;
    }
    if (position === 'fixed' || isInTopLayer(at)) break;
  }
  return clips;
}

/** Returns the nearest floating ancestor of an element, or the element itself: fixed, sticky or in the top layer. */
export function layerOf(element: Element): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at))
    if (isInTopLayer(at) || /fixed|sticky/.test(styleOf(at).position)) return at;
  return null;
}

/** Whether an element hides what is below it. */
export function isOpaque(element: Element): boolean {
  const {backgroundColor} = styleOf(element);
  const alpha = /^rgba\(.*, ([\d.]+)\)$|\/ ([\d.]+)\)$/.exec(backgroundColor);
  return backgroundColor !== 'transparent' && Number(alpha?.[1] ?? alpha?.[2] ?? 1) > 0.9;
}

export const isInTopLayer = (element: Element): boolean => element.matches(':popover-open, dialog:modal');

function isContainingBlock(style: Style, position: string): boolean {
  const isTransformed = style.transform !== 'none' || /paint|layout|strict|content/.test(style.contain);
  if (position === 'fixed') return isTransformed;
  return position !== 'absolute' || style.position !== 'static' || isTransformed;
}

function clipOf(element: Element, style: Style): Clip | null {
  const isContained = /paint|strict|content/.test(style.contain);
  const [clipsX, clipsY] = [style.overflowX, style.overflowY].map((value) => isContained || value !== 'visible');
  if (element === document.documentElement || element === document.body || (!clipsX && !clipsY)) return null;
  const border = boxOf(element);
  return {
    box: {
      left: clipsX ? border.left + style.borders.left : -Infinity,
      top: clipsY ? border.top + style.borders.top : -Infinity,
      right: clipsX ? border.right - style.borders.right : Infinity,
      bottom: clipsY ? border.bottom - style.borders.bottom : Infinity,
    },
    scrollsX: /auto|scroll/.test(style.overflowX) && element.matches(MAY_SCROLL_SIDEWAYS),
    scrollsY: /auto|scroll/.test(style.overflowY) || style.isPreview,
  };
}
