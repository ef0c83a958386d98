// Puts a pop-up beside what it belongs to.

const GAP = 6;

/**
 * Puts a pop-up into a thread, where nothing of the page's styles is inherited but what should be. First: what Lit
 * renders there ends with the last node.
 */
export function prependToThread(root: ParentNode, box: Element): void {
  root.querySelector('.thread')?.prepend(box);
}

/** Places a box below something, or above it where there is more room; within the window. */
export function positionPopover(box: HTMLElement, place: DOMRect): void {
  const {width, height} = box.getBoundingClientRect();
  const below = place.bottom + GAP;
  const isBelow = below + height < innerHeight || place.top < innerHeight / 2;
  const left = Math.max(GAP, Math.min(place.left, document.documentElement.clientWidth - width - GAP));
  const top = isBelow ? below : place.top - GAP - height;
  box.style.inset = `${top}px auto auto ${left}px`;
  // A box that is not in the top layer is placed by the thread around it, where that is contained.
  const placed = box.getBoundingClientRect();
  box.style.inset = `${2 * top - placed.top}px auto auto ${2 * left - placed.left}px`;
}
