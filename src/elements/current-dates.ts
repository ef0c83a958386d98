// Keeps "3 hours ago" true.

import type {DateFormat} from './date-format.js';

/** Brings the dates below a node up to date. */
export function updateDates(root: ParentNode, dates: DateFormat): void {
  const now = Date.now();
  for (const time of root.querySelectorAll('time')) {
    const text = dates.relative(time.dateTime, now);
    if (time.textContent !== text) time.textContent = text;
  }
}
