// What somebody fills in to block a writer.

import type {Block} from '../../wire/moderation/rules.js';

/** When a block ends. */
export const ENDS = ['never', 'day', 'week', 'month', 'date'] as const;
export type End = (typeof ENDS)[number];

export interface BlockForm {
  readonly kind: Block['kind'];
  readonly value: string;
  readonly note: string;
  readonly end: End;
  /** The last day of the block, for the end `date`: `2026-11-29`. */
  readonly lastDay: string;
}

export const EMPTY_BLOCK: BlockForm = {kind: 'name', value: '', note: '', end: 'never', lastDay: ''};

const DAY = 24 * 60 * 60 * 1000;
const LENGTHS = {day: DAY, week: 7 * DAY, month: 30 * DAY};

/** Returns when a block ends: RFC 3339, null without an end, undefined if the chosen day is missing or in the past. */
export function endOf({end, lastDay}: BlockForm, now: number): string | null | undefined {
  if (end === 'never') return null;
  if (end !== 'date') return new Date(now + LENGTHS[end]).toISOString();
  // The moderator means a whole day of their own time zone.
  const time = /^\d{4}-\d\d-\d\d$/.test(lastDay) ? Date.parse(`${lastDay}T23:59:59`) : Number.NaN;
  return time > now ? new Date(time).toISOString() : undefined;
}
