// The computed styles that the checks need, each read once: reading them is most of the work.

import {type Box, boxOf as measure} from './boxes.js';

export interface Style {
  readonly display: string;
  readonly position: string;
  readonly contain: string;
  readonly transform: string;
  readonly overflowX: string;
  readonly overflowY: string;
  readonly backgroundColor: string;
  readonly boxShadow: string;
  /** Whether what does not fit ends in an ellipsis or fades out: a reader sees that there is more. */
  readonly isPreview: boolean;
  readonly borders: {readonly left: number; readonly top: number; readonly right: number; readonly bottom: number};
}

let styles = new Map<Element, Style>();
let boxes = new Map<Element, Box>();

/** Reads everything again from now on. */
export function forgetStyles(): void {
  styles = new Map();
  boxes = new Map();
}

export function styleOf(element: Element): Style {
  let style = styles.get(element);
  if (!style) styles.set(element, (style = readStyle(getComputedStyle(element))));
  return style;
}

export function boxOf(element: Element): Box {
  let box = boxes.get(element);
  if (!box) boxes.set(element, (box = measure(element)));
  return box;
}

export const isTransparent = ({backgroundColor}: Style): boolean =>
  backgroundColor === 'transparent' || /^rgba\(.*, 0\)$/.test(backgroundColor);

function readStyle(style: CSSStyleDeclaration): Style {
  const {display, position, contain, transform, overflowX, overflowY, backgroundColor, boxShadow} = style;
  const isPreview = style.webkitLineClamp !== 'none' || !/^(?:none)?$/.test(style.maskImage);
  const borders = {
    left: Number.parseFloat(style.borderLeftWidth),
    top: Number.parseFloat(style.borderTopWidth),
    right: Number.parseFloat(style.borderRightWidth),
    bottom: Number.parseFloat(style.borderBottomWidth),
  };
  return {display, position, contain, transform, overflowX, overflowY, backgroundColor, boxShadow, isPreview, borders};
}
