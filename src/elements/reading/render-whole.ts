// Gives a small thread its true height.

import type {ReactiveElement} from 'lit';
import {afterPaint} from '../../dom/timing/time-slices.js';
import {keepPlace} from '../views/keep-place.js';

/** Threads with at most this many comments are rendered whole. */
const SMALL = 150;

/**
 * Renders what the browser has skipped outside of the window, if the thread is small: a comment and its replies in each
 * frame, because the layout of a hundred comments takes a slow device more than 100 ms. The page then has its true height:
 * a picture of the whole page ends where the page ends, and the scrollbar is right. What the reader sees stays in place; so
 * this waits as long as the reader is below the thread.
 */
export async function renderWhole(host: ReactiveElement, size: number): Promise<void> {
  const isWhole = size <= SMALL;
  const groups = host.renderRoot.querySelector('.groups');
  // A search through a long thread would take longer than the rest of an update.
  if (!groups || (!isWhole && !groups.hasAttribute('data-whole'))) return;
  groups.toggleAttribute('data-whole', isWhole);
  for (const box of [...groups.children].flatMap((group) => [group, ...group.children])) {
    if (box.hasAttribute('data-whole') === isWhole) continue;
    if (isWhole) await afterPaint();
    if (groups.getBoundingClientRect().bottom < 0) return;
    await keepPlace(
      host,
      () => box.toggleAttribute('data-whole', isWhole),
      () => null,
    );
  }
}
