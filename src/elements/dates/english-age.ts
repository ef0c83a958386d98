// Formats ages in English without `Intl`, whose first number formatter takes a browser 25 ms before the first paint.

import type {Age} from '../../core/age.js';
import {englishNumber} from '../../core/english-number.js';

/** Returns what `Intl.RelativeTimeFormat('en', {numeric: 'auto'})` returns for an age: "yesterday", "3 hours ago". */
export function englishAge([value, unit]: Age): string {
  const isPast = value < 0;
  const count = Math.abs(value);
  if (count === 0) return 'now';
  if (count === 1 && unit === 'day') return isPast ? 'yesterday' : 'tomorrow';
  if (count === 1 && (unit === 'month' || unit === 'year')) return `${isPast ? 'last' : 'next'} ${unit}`;
  const words = `${englishNumber(count)} ${unit}${count === 1 ? '' : 's'}`;
  return isPast ? `${words} ago` : `in ${words}`;
}
