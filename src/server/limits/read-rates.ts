// Reads rates as the command line has them: `10/min,100/h`.

import type {Rate} from './rate-limit.js';

const WINDOWS = new Map([
  ['s', 1000],
  ['min', 60_000],
  ['h', 3_600_000],
  ['day', 86_400_000],
]);

const NAMES = new Map([
  [1000, 'a second'],
  [60_000, 'a minute'],
  [3_600_000, 'an hour'],
  [86_400_000, 'a day'],
]);

/** Returns a window of a rate in words. */
export const spellWindow = (window: number): string => NAMES.get(window) ?? `${window / 1000} seconds`;

/** Every request of a window is remembered, so both are limited. */
const [MAX_RATES, MAX_REQUESTS] = [4, 10_000];

/** Returns the rates; null if the text is none. */
export function readRates(text: string): readonly Rate[] | null {
  const parts = text.split(',');
  if (parts.length > MAX_RATES) return null;
  const rates = parts.flatMap((part) => {
    const [, digits = '', unit = ''] = /^\s*(\d{1,5})\s*\/\s*([a-z]+)\s*$/.exec(part) ?? [];
    const [requests, window] = [Number(digits), WINDOWS.get(unit)];
    return window === undefined || requests < 1 || requests > MAX_REQUESTS ? [] : [{requests, window}];
  });
  return rates.length === parts.length ? rates : null;
}
