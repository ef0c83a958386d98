// The reported values of each thread, with their budgets.

import type {Contestant} from '../pages/contestant.js';
import type {Metric} from './sample.js';

/** The lengths of the measured threads, in comments. */
export const LENGTHS = [100, 1_000, 10_000] as const;

export type Length = (typeof LENGTHS)[number];

export type Unit = 'ms' | 'MB' | 'frames' | 'shift';

/** The maximum of a value, by the length of the thread. */
export interface Budget {
  /** `static`: a multiple of the static page's value in the same run. `absolute`: a value in the line's unit. */
  readonly of: 'static' | 'absolute';
  readonly most: Readonly<Record<Length, number>>;
  /** Whether the static page's value is the limit if it is higher. */
  readonly orStatic?: boolean;
}

/** One line of a report. */
export interface Line {
  readonly what: string;
  readonly metric: Metric;
  readonly unit: Unit;
  readonly contestant: Contestant['name'];
  /** Null if there is no budget. */
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
  {...line('layout shift, fallback content', 'shift', 'shift', absolute(0.05)), contestant: 'ours with fallback'},
  line('frames dropped while scrolling', 'droppedFrames', 'frames', null),
  line('longest frame while scrolling', 'longestFrame', 'ms', null),
  line('one more comment at the end', 'postEnd', 'ms', null),
  line('one more comment in the middle', 'postMiddle', 'ms', null),
];

function line(what: string, metric: Metric, unit: Unit, budget: Budget | null): Line {
  return {what, metric, unit, contestant: 'ours', budget};
}
