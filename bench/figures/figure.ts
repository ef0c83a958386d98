import type {Length, Line, Unit} from './lines.js';
import {median} from './median.js';
import type {Sample} from './sample.js';

/** One measured value of our page and of the static page, rounded for display. */
export interface Figure {
  readonly comments: number;
  readonly what: string;
  readonly unit: Unit;
  readonly ours: number;
  /** Null if it was measured of our page only. */
  readonly static: number | null;
  /** Our value divided by the static page's; null if one is 0 or absent, or if the unit is not compared. */
  readonly ratio: number | null;
  readonly budget: Verdict | null;
}

export interface Verdict {
  /** `1.2 ×` or `50 ms`. */
  readonly most: string;
  readonly isKept: boolean;
}

/** The displayed decimal places of each unit. Budgets are compared with the rounded values. */
const DIGITS: Readonly<Record<Unit, number>> = {ms: 0, task: 0, MB: 0, frames: 0, shift: 3, nodes: 1, requests: 0};

/** The units whose values are compared as a ratio. */
const COMPARED: ReadonlySet<Unit> = new Set(['ms', 'task', 'MB', 'nodes']);

/** The samples of one contestant, one for each round. */
export type Samples = ReadonlyMap<Line['contestant'], readonly Sample[]>;

/** Makes the figure of a line from the medians of all rounds. Returns null if it was not measured. */
export function makeFigure(line: Line, comments: Length, samples: Samples): Figure | null {
  const {what, metric, unit, contestant} = line;
  const ours = medianOf(samples.get(contestant), metric);
  if (ours === null) return null;
  const theirs = medianOf(samples.get('static'), metric);
  const ratio = theirs !== null && ours > 0 && theirs > 0 && COMPARED.has(unit) ? round(ours / theirs, 2) : null;
  const digits = DIGITS[unit];
  const [our, their] = [round(ours, digits), theirs === null ? null : round(theirs, digits)];
  return {comments, what, unit, ours: our, static: their, ratio, budget: judge(line, comments, our, ratio)};
}

function medianOf(samples: readonly Sample[] = [], metric: Line['metric']): number | null {
  const values = samples.flatMap((sample) => sample[metric] ?? []);
  return values.length > 0 ? median(values) : null;
}

function judge({budget, unit}: Line, comments: Length, ours: number, ratio: number | null): Verdict | null {
  const most = budget?.most[comments];
  if (!budget || most === undefined) return null;
  if (budget.of === 'static') return {most: `${most} ×`, isKept: ratio !== null && ratio <= most};
  return {most: formatMost(most, unit), isKept: ours <= most};
}

function formatMost(most: number, unit: Unit): string {
  if (unit === 'MB') return `${most} MB`;
  return unit === 'ms' || unit === 'task' ? `${most.toLocaleString('en')} ms` : String(most);
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
