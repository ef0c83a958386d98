/** Threads with at most this many comments are rendered whole. Layout of so many takes less than 50 ms. */
const SMALL = 150;

/**
 * Renders what the browser has skipped outside of the window, if the thread is small. The page then has its true height:
 * a picture of the whole page ends where the page ends, and the scrollbar is right.
 */
export function renderWhole(root: ParentNode, size: number): void {
  root.querySelector('.groups')?.toggleAttribute('data-whole', size <= SMALL);
}
