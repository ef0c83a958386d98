// Rectangles in page coordinates.

/** A rectangle in CSS pixels, relative to the start of the page. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Boxes that touch, or that overlap by less than this many CSS pixels, do not overlap. */
export const TOLERANCE = 1;

export const widthOf = ({left, right}: Box): number => right - left;
export const heightOf = ({top, bottom}: Box): number => bottom - top;

/** Returns the common part of two boxes. It has a negative width or height if there is none. */
export const intersect = (a: Box, b: Box): Box => ({
  left: Math.max(a.left, b.left),
  top: Math.max(a.top, b.top),
  right: Math.min(a.right, b.right),
  bottom: Math.min(a.bottom, b.bottom),
});

export const isEmpty = (box: Box): boolean => widthOf(box) <= TOLERANCE || heightOf(box) <= TOLERANCE;

export const overlap = (a: Box, b: Box): boolean => !isEmpty(intersect(a, b));

export const contains = (outer: Box, inner: Box): boolean =>
  inner.left >= outer.left - TOLERANCE &&
  inner.right <= outer.right + TOLERANCE &&
  inner.top >= outer.top - TOLERANCE &&
  inner.bottom <= outer.bottom + TOLERANCE;

/** Converts a rectangle of the viewport. */
export const toPage = ({left, top, right, bottom}: DOMRect): Box => ({
  left: left + scrollX,
  top: top + scrollY,
  right: right + scrollX,
  bottom: bottom + scrollY,
});

export const boxOf = (element: Element): Box => toPage(element.getBoundingClientRect());

/** The size of a box, for messages. */
export const sizeOf = (box: Box): string => `${Math.round(widthOf(box))} × ${Math.round(heightOf(box))} px`;
