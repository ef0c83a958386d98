// Keeps "3 hours ago" true.

import {ageOf} from '../core/age.js';
import type {DateFormat} from './date-format.js';

/**
 * Brings the dates below a node up to date.
 *
 * @returns The milliseconds after which one of them reads differently.
 */
export function updateDates(root: ParentNode, dates: DateFormat): number {
  const now = Date.now();
  let next = Infinity;
  for (const time of root.querySelectorAll('time')) {
    const text = dates.relative(time.dateTime, now);
    if (time.textContent !== text) time.textContent = text;
    next = Math.min(next, ageOf(Date.parse(time.dateTime), now).changesIn);
  }
  return next;
}
