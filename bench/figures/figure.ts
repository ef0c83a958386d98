import type {Length, Line, Unit} from './lines.js';
import {median} from './median.js';
import type {Sample} from './sample.js';

/** One measured value of our page and of the static page, rounded for display. */
export interface Figure {
  readonly comments: number;
  readonly what: string;
  readonly unit: Unit;
  readonly ours: number;
  readonly static: number;
  /** Our value divided by the static page's; null if one is 0 or the unit is not ms or MB. */
  readonly ratio: number | null;
  readonly budget: Verdict | null;
}

export interface Verdict {
  /** `1.2 ×` or `50 ms`. */
  readonly most: string;
  readonly isKept: boolean;
}

/** The displayed decimal places of each unit. Budgets are compared with the rounded values. */
const DIGITS: Readonly<Record<Unit, number>> = {ms: 0, MB: 0, frames: 0, shift: 3};

/** The samples of one contestant, one for each round. */
export type Samples = ReadonlyMap<Line['contestant'], readonly Sample[]>;

/** Makes the figure of a line from the medians of all rounds. Returns null if it was not measured. */
export function makeFigure(line: Line, comments: Length, samples: Samples): Figure | null {
  const {what, metric, unit, contestant} = line;
  const our = medianOf(samples.get(contestant), metric);
  const their = medianOf(samples.get('static'), metric);
  if (our === null || their === null) return null;
  const [ours, theirs] = [round(our, DIGITS[unit]), round(their, DIGITS[unit])];
  const ratio = our > 0 && their > 0 && (unit === 'ms' || unit === 'MB') ? round(our / their, 2) : null;
  return {comments, what, unit, ours, static: theirs, ratio, budget: judge(line, comments, ours, theirs, ratio)};
}

function medianOf(samples: readonly Sample[] = [], metric: Line['metric']): number | null {
  const values = samples.flatMap((sample) => sample[metric] ?? []);
  return values.length > 0 ? median(values) : null;
}

function judge(
  {budget, unit}: Line,
  comments: Length,
  ours: number,
  theirs: number,
  ratio: number | null,
): Verdict | null {
  if (!budget) return null;
  const most = budget.most[comments];
  if (budget.of === 'static') return {most: `${most} ×`, isKept: ratio !== null && ratio <= most};
  const limit = budget.orStatic ? Math.max(most, theirs) : most;
  return {most: unit === 'ms' ? `${limit} ms` : String(limit), isKept: ours <= limit};
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));
