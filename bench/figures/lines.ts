// What is told of each thread, and how much of it is allowed. design.md, §8, has the reasons for the budgets.

import type {Contestant} from '../pages/contestant.js';
import type {Metric} from './sample.js';

/** How many comments a thread has that is measured. */
export const LENGTHS = [100, 1_000, 10_000] as const;

export type Length = (typeof LENGTHS)[number];

export type Unit = 'ms' | 'MB' | 'frames' | 'shift';

/** How much something may be, by the length of the thread. */
export interface Budget {
  /** `static` counts in what the static page took in the same run, `absolute` in the unit itself. */
  readonly of: 'static' | 'absolute';
  readonly most: Readonly<Record<Length, number>>;
  /** Whether the static page's own figure is allowed as well, where that is more. */
  readonly orStatic?: boolean;
}

/** One line of a report. */
export interface Line {
  readonly what: string;
  readonly metric: Metric;
  readonly unit: Unit;
  readonly by: Contestant['name'];
  /** Null where nothing has been promised. */
  readonly budget: Budget | null;
}

const ratio = (short: number, middle: number, long: number): Budget => ({
  of: 'static',
  most: byLength(short, middle, long),
});

const absolute = (short: number, middle = short, long = middle): Budget => ({
  of: 'absolute',
  most: byLength(short, middle, long),
});

function byLength(short: number, middle: number, long: number): Budget['most'] {
  return {100: short, 1_000: middle, 10_000: long};
}

export const LINES: readonly Line[] = [
  line('first paint', 'firstPaint', 'ms', ratio(1.6, 1.2, 1.2)),
  line('all comments painted', 'allPainted', 'ms', ratio(1.9, 0.85, 0.6)),
  line('longest task', 'longestTask', 'ms', {...absolute(50), orStatic: true}),
  line('renderer memory', 'memory', 'MB', ratio(1.1, 0.9, 0.4)),
  line('fold the biggest branch', 'fold', 'ms', absolute(17, 17, 34)),
  line('unfold it', 'unfold', 'ms', absolute(34, 34, 50)),
  line('layout shift', 'shift', 'shift', absolute(0.01)),
  {...line('layout shift, fallback content', 'shift', 'shift', absolute(0.05)), by: 'ours with fallback'},
  line('frames dropped while scrolling', 'droppedFrames', 'frames', null),
  line('longest frame while scrolling', 'longestFrame', 'ms', null),
  line('one more comment at the end', 'postEnd', 'ms', null),
  line('one more comment in the middle', 'postMiddle', 'ms', null),
];

function line(what: string, metric: Metric, unit: Unit, budget: Budget | null): Line {
  return {what, metric, unit, by: 'ours', budget};
}
