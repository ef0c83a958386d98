// Gives a small thread its true height.

import type {ReactiveElement} from 'lit';
import {afterPaint} from '../../dom/timing/time-slices.js';
import {keepPlace} from '../views/keep-place.js';

/** Threads with at most this many comments are rendered whole. What was rendered stays so if more comments come. */
const SMALL = 150;

/**
 * Renders what the browser has skipped outside of the window, if the thread is small: a comment and its replies in each
 * frame, because the layout of a hundred comments takes a slow device more than 100 ms. The page then has its true height:
 * a picture of the whole page ends where the page ends, and the scrollbar is right. What the reader sees stays in place; so
 * this waits as long as the reader is below the thread.
 */
export async function renderWhole(host: ReactiveElement, size: number): Promise<void> {
  const groups = size <= SMALL ? host.renderRoot.querySelector('.groups') : null;
  if (!groups) return;
  const boxes = [...groups.children].flatMap((group) => [group, ...group.children]);
  for (const box of boxes.filter((each) => !each.hasAttribute('data-whole'))) {
    await afterPaint();
    if (groups.getBoundingClientRect().bottom < 0) return;
    await keepPlace(
      host,
      () => box.setAttribute('data-whole', ''),
      () => null,
    );
  }
}
