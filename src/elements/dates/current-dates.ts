// Keeps "3 hours ago" true.

import type {DateFormat} from './date-format.js';

/** Brings the dates below a node up to date. */
export function updateDates(root: ParentNode, dates: DateFormat): void {
  for (const time of root.querySelectorAll('time')) {
    const text = dates.relative(time.dateTime || null);
    if (time.textContent !== text) time.textContent = text;
  }
}

/** Gives a date its exact form once somebody points at it: ten thousand of them are not made before. */
export function showExactDate(target: EventTarget | null, dates: DateFormat): void {
  const time = target instanceof HTMLTimeElement ? target : null;
  if (time?.dateTime && !time.title) time.title = dates.exact(time.dateTime);
}
