// The age of a date, in the unit that people would use.

/** A number of units: negative in the past, positive in the future. */
export type Age = readonly [value: number, unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year'];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** For each unit: the smallest age that uses it, and its length, in milliseconds. */
const UNITS: readonly (readonly [from: number, size: number, unit: Age[1]])[] = [
  [365 * DAY, 365.25 * DAY, 'year'],
  [30 * DAY, 30.44 * DAY, 'month'],
  [DAY, DAY, 'day'],
  [HOUR, HOUR, 'hour'],
  [MINUTE, MINUTE, 'minute'],
];

/**
 * Returns the age of a time in whole units, rounded down but at least 1.
 *
 * Because clocks disagree, a time less than an hour in the future counts as now.
 *
 * @param time Milliseconds since 1970.
 * @param now Milliseconds since 1970.
 */
export function ageOf(time: number, now: number): Age {
  const elapsed = now - time;
  const [, size, unit] = UNITS.find(([from]) => Math.abs(elapsed) >= from) ?? [];
  if (!size || !unit || (elapsed < 0 && elapsed > -HOUR)) return [0, 'second'];
  const count = Math.max(1, Math.floor(Math.abs(elapsed) / size));
  return [elapsed < 0 ? count : -count, unit];
}
