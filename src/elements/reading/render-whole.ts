// Gives a small thread its true height.

import type {ReactiveElement} from 'lit';
import {keepPlace} from '../views/keep-place.js';

/** Threads with at most this many comments are rendered whole. Layout of so many takes less than 50 ms. */
const SMALL = 150;

/**
 * Renders what the browser has skipped outside of the window, if the thread is small. The page then has its true height:
 * a picture of the whole page ends where the page ends, and the scrollbar is right. What the reader sees stays in place;
 * so this waits as long as the reader is below the thread.
 */
export async function renderWhole(host: ReactiveElement, size: number): Promise<void> {
  const groups = host.renderRoot.querySelector('.groups');
  const isWhole = size <= SMALL;
  if (!groups || groups.hasAttribute('data-whole') === isWhole || groups.getBoundingClientRect().bottom < 0) return;
  await keepPlace(
    host,
    () => groups.toggleAttribute('data-whole', isWhole),
    () => null,
  );
}
