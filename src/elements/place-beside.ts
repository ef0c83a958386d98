// Puts a box in the top layer beside what it belongs to.

const GAP = 6;

/** Places a box below something, or above it where there is more room; within the window. */
export function placeBeside(box: HTMLElement, place: DOMRect): void {
  const {width, height} = box.getBoundingClientRect();
  const below = place.bottom + GAP;
  const isBelow = below + height < innerHeight || place.top < innerHeight / 2;
  const left = Math.max(GAP, Math.min(place.left, document.documentElement.clientWidth - width - GAP));
  box.style.inset = `${isBelow ? below : place.top - GAP - height}px auto auto ${left}px`;
}
