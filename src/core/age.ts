// How long ago something was, in the unit that a person would use.

/** A count of units before now (negative) or after it, and when the sentence made from it changes. */
export interface Age {
  readonly value: number;
  readonly unit: 'second' | 'minute' | 'hour' | 'day' | 'month' | 'year';
  /** Milliseconds until the age reads differently. */
  readonly changesIn: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const STEPS: readonly {readonly unit: Age['unit']; readonly size: number; readonly below: number}[] = [
  {unit: 'minute', size: MINUTE, below: HOUR},
  {unit: 'hour', size: HOUR, below: DAY},
  {unit: 'day', size: DAY, below: 30 * DAY},
  {unit: 'month', size: 30.44 * DAY, below: 365 * DAY},
  {unit: 'year', size: 365.25 * DAY, below: Infinity},
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
  const size = Math.abs(elapsed);
  if (size < MINUTE || (elapsed < 0 && size < HOUR)) {
    return {value: 0, unit: 'second', changesIn: Math.max(SECOND, MINUTE - elapsed)};
  }
  const step = STEPS.find(({below}) => size < below) ?? {unit: 'year', size: 365.25 * DAY};
  const count = Math.max(1, Math.floor(size / step.size));
  return {value: elapsed < 0 ? count : -count, unit: step.unit, changesIn: step.size - (size % step.size)};
}
