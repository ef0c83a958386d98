// The reported values of each thread, with their budgets.

import type {Contestant} from '../pages/contestant.js';
import type {Metric} from './sample.js';

/** The lengths of the measured threads, in comments. */
export const LENGTHS = [100, 1_000, 10_000] as const;

export type Length = (typeof LENGTHS)[number];

/** `task`: milliseconds; 0 below 50. `shift`: a sum of layout shifts. `nodes`: a quotient. The others count or measure. */
export const UNITS = ['ms', 'task', 'MB', 'frames', 'shift', 'nodes', 'requests'] as const;

export type Unit = (typeof UNITS)[number];

/** The maximum of a value, by the length of the thread. */
export interface Budget {
  /** `static`: a multiple of the static page's value in the same run. `absolute`: a value in the line's unit. */
  readonly of: 'static' | 'absolute';
  /** Lengths without a maximum are reported only. */
  readonly most: Readonly<Partial<Record<Length, number>>>;
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
  most: {100: short, 1_000: middle, 10_000: long},
});

const absolute = (short: number, middle = short, long = middle): Budget => ({
  of: 'absolute',
  most: {100: short, 1_000: middle, 10_000: long},
});

const onlyAt = (length: Length, most: number): Budget => ({of: 'absolute', most: {[length]: most}});

export const LINES: readonly Line[] = [
  line('first paint', 'firstPaint', 'ms', ratio(1.6, 1.1, 1.1)),
  line('all comments painted', 'allPainted', 'ms', ratio(1.9, 0.85, 0.55)),
  line('longest task', 'longestTask', 'task', absolute(50)),
  line('renderer memory', 'memory', 'MB', ratio(0.9, 0.9, 0.4)),
  line('JavaScript heap', 'heap', 'MB', onlyAt(10_000, 22)),
  line('nodes per comment', 'nodes', 'nodes', onlyAt(10_000, 22)),
  line('fold the biggest branch', 'fold', 'ms', absolute(17, 17, 34)),
  line('unfold it', 'unfold', 'ms', absolute(34, 34, 50)),
  line('layout shift', 'shift', 'shift', absolute(0.01)),
  {...line('layout shift, fallback content', 'shift', 'shift', absolute(0.05)), contestant: 'ours with fallback'},
  inHtml('first paint, first page in the HTML', 'firstPaint', 'ms', ratio(1.05, 1.05, 1.05)),
  inHtml('all comments painted, first page in the HTML', 'allPainted', 'ms', ratio(1.3, 0.8, 0.5)),
  inHtml('layout shift, first page in the HTML', 'shift', 'shift', absolute(0)),
  line('frames while scrolling, 95th percentile', 'frameP95', 'ms', onlyAt(10_000, 34)),
  line('longest frame while scrolling', 'longestFrame', 'ms', onlyAt(10_000, 50)),
  line('frames dropped while scrolling', 'droppedFrames', 'frames', null),
  line('one more comment at the end', 'postEnd', 'ms', null),
  line('one more comment in the middle', 'postMiddle', 'ms', null),
];

/** The values on the slow network of `bench/network/slow-network.ts`, at 100 and 10,000 comments. */
export const SLOW_LINES: readonly Line[] = [
  line('first comment in the page', 'firstInserted', 'ms', null),
  line('all comments in the page', 'allInserted', 'ms', onlyAt(100, 1_100)),
  line('requests that wait for each other', 'requestChain', 'requests', onlyAt(100, 3)),
  line('longest wait between two pages', 'pageGap', 'ms', onlyAt(10_000, 50)),
];

function line(what: string, metric: Metric, unit: Unit, budget: Budget | null): Line {
  return {what, metric, unit, contestant: 'ours', budget};
}

function inHtml(what: string, metric: Metric, unit: Unit, budget: Budget): Line {
  return {...line(what, metric, unit, budget), contestant: 'ours in HTML'};
}
