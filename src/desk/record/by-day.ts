// The record, grouped by the days of the moderator's time zone.

import type {DecisionEntry} from '../../wire/moderation/moderation.js';

export interface Day {
  /** The start of the day, in milliseconds since 1970; NaN for entries without a valid date. */
  readonly start: number;
  readonly entries: readonly DecisionEntry[];
}

/** Groups entries, which are in order of time. */
export function byDay(entries: readonly DecisionEntry[]): readonly Day[] {
  const days: {start: number; entries: DecisionEntry[]}[] = [];
  for (const entry of entries) {
    const start = startOfDay(Date.parse(entry.at));
    const last = days.at(-1);
    if (last && Object.is(last.start, start)) last.entries.push(entry);
    else days.push({start, entries: [entry]});
  }
  return days;
}

/** Returns the start of the day of a time, in local time. */
export const startOfDay = (time: number): number => new Date(time).setHours(0, 0, 0, 0);

/** Returns how many days a day is before today: 0 for today. */
export const daysAgo = (start: number, now: number): number => Math.round((startOfDay(now) - start) / 86_400_000);
