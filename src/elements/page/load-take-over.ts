// Loads the chunk for threads in the HTML of the page.

import {loadChunk} from '../../core/load-chunk.js';
import {afterPaint} from '../../dom/timing/time-slices.js';
import type {TakeOver} from './take-over.js';

let loading: Promise<TakeOver> | null = null;

/** Loads the chunk once, if the page has a block of data; null if it has none. If it fails to load, nothing is taken over. */
export function loadTakeOver(): Promise<TakeOver> | null {
  if (!loading && document.querySelector('.colloquy-data')) {
    const painted = afterPaint();
    loading = loadChunk(() => import('./take-over.js')).then(
      ({prepareTakeOver}) => prepareTakeOver(painted),
      () => (source) => source,
    );
  }
  return loading;
}
