// Formats ages in English without `Intl`, whose first number formatter takes a browser 25 ms before the first paint.

import type {Age} from '../../core/age.js';
import {englishNumber} from '../../core/english-number.js';

/** Returns what `Intl.RelativeTimeFormat('en')` returns for an age, and "now" for 0: "1 day ago", "in 3 hours". */
export function englishAge([value, unit]: Age): string {
  const count = Math.abs(value);
  if (count === 0) return 'now';
  const words = `${englishNumber(count)} ${unit}${count === 1 ? '' : 's'}`;
  return value < 0 ? `${words} ago` : `in ${words}`;
}
