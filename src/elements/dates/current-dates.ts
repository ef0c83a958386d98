// Keeps the displayed dates up to date.

import type {DateFormat} from './date-format.js';

/** Updates the relative dates below a node, such as "3 hours ago". */
export function updateDates(root: ParentNode, dates: DateFormat): void {
  for (const time of root.querySelectorAll('time')) {
    const text = dates.relative(time.dateTime || null);
    if (time.textContent !== text) time.textContent = text;
  }
}

/** Adds the exact date as a tooltip on first hover: formatting 10,000 dates in advance would be slow. */
export function showExactDate(target: EventTarget | null, dates: DateFormat): void {
  const time = target instanceof HTMLTimeElement ? target : null;
  if (time?.dateTime && !time.title) time.title = dates.exact(time.dateTime);
}
