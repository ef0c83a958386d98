// Keeps the dates of a thread current while it is open.

import {showExactDate, updateDates} from '../dates/current-dates.js';
import type {DateFormat} from '../dates/date-format.js';

const MINUTE = 60_000;

/** Updates the dates every minute, and adds an exact date when one is pointed at. */
export class FreshDates {
  /** The format of the thread; null as long as there is none. */
  format: DateFormat | null = null;

  /**
   * @param onMinute Called with each update.
   * @param signal Ends the updates when aborted.
   */
  constructor(root: HTMLElement | DocumentFragment, onMinute: () => void, signal: AbortSignal) {
    const timer = setInterval(() => {
      if (this.format) updateDates(root, this.format);
      onMinute();
    }, MINUTE);
    signal.addEventListener('abort', () => clearInterval(timer));
    root.addEventListener('pointerover', ({target}) => this.format && showExactDate(target, this.format), {signal});
  }
}
