// How long ago something was, in the unit that a person would use.

/** A count of units: below zero before now, above zero after it. */
export type Age = readonly [value: number, unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year'];

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** From how many milliseconds on a unit is used, and how many it has. */
const UNITS: readonly (readonly [from: number, size: number, unit: Age[1]])[] = [
  [365 * DAY, 365.25 * DAY, 'year'],
  [30 * DAY, 30.44 * DAY, 'month'],
  [DAY, DAY, 'day'],
  [HOUR, HOUR, 'hour'],
  [MINUTE, MINUTE, 'minute'],
];

/**
 * The age of a moment.
 *
 * A moment in the future is "now" for an hour, since clocks disagree, and as far ahead as it says after that.
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
