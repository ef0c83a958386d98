// Inserts and positions popovers.

/** The distance to the anchor and to the edges of the window, in px. */
const GAP = 6;

/**
 * Inserts a popover into `.thread`, whose style reset keeps out inherited styles of the page. It becomes the first
 * child, because Lit's rendered range ends with the last one.
 */
export function prependToThread(root: ParentNode, box: Element): void {
  root.querySelector('.thread')?.prepend(box);
}

/**
 * Positions a box below its anchor, or above it if there is more room. Keeps the box within the window.
 *
 * @param isAtEnd Whether the box ends where its anchor ends, in the direction of its text; otherwise it starts where the
 *   anchor starts.
 */
export function positionPopover(box: HTMLElement, anchor: DOMRect, isAtEnd = false): void {
  const {width, height} = box.getBoundingClientRect();
  const below = anchor.bottom + GAP;
  const isBelow = below + height < innerHeight || anchor.top < innerHeight / 2;
  const isRightToLeft = getComputedStyle(box).direction === 'rtl';
  const start = isAtEnd === isRightToLeft ? anchor.left : anchor.right - width;
  const left = Math.max(GAP, Math.min(start, document.documentElement.clientWidth - width - GAP));
  const top = isBelow ? below : anchor.top - GAP - height;
  box.style.inset = `${top}px auto auto ${left}px`;
  // Outside the top layer, a thread with containment is the containing block of the box: correct the offset.
  const actual = box.getBoundingClientRect();
  box.style.inset = `${2 * top - actual.top}px auto auto ${2 * left - actual.left}px`;
}
